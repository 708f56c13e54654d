import type { EventName } from './events.ts'

/** Jobs that an event causes, by the names of their tasks. Routing is asked at once, see `WAKES_ROUTING`. */
export type TaskName = 'record_facts' | 'detect_complaint' | 'detect_low_rating' | 'end_participations'

export const reactions: Partial<Record<EventName, readonly TaskName[]>> = {
  'message.received': ['record_facts', 'detect_complaint'],
  'message.sent': ['record_facts'],
  'contact.logged': ['record_facts'],
  'survey.answered': ['detect_low_rating'],
  'conversation.ended': ['end_participations'],
  'conversation.resolved': ['end_participations'],
  'conversation.abandoned': ['end_participations'],
  'conversation.merged': ['end_participations'],
}

/** After these somebody may be free, or something may wait. */
export const WAKES_ROUTING: ReadonlySet<EventName> = new Set<EventName>([
  'conversation.opened',
  'conversation.released',
  'conversation.resolved',
  'conversation.abandoned',
  'conversation.assigned',
  'conversation.parked',
  'conversation.woken',
  'conversation.requeued',
  'conversation.merged',
  'conversation.split',
  'transfer.started',
  'callback.due',
  'presence.changed',
  'reservation.declined',
  'reservation.timed_out',
  'reservation.cancelled',
  'reservation.rescinded',
  'queue.changed',
  'routing.changed',
  'agent.changed',
])
