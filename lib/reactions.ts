import type { EventName } from './events.ts'

/** Jobs that an event causes, by the names of their tasks. Routing is asked at once, see `WAKES_ROUTING`. */
export type TaskName =
  | 'record_facts'
  | 'read_reply'
  | 'watch_promise'
  | 'detect_broken_promise'
  | 'weigh_repeat_contact'
  | 'detect_complaint'
  | 'detect_low_rating'
  | 'end_participations'
  | 'keep_clocks'
  | 'keep_queue_clocks'
  | 'erase_customer'
  | 'export_customer'
  | 'detect_conflicts'
  | 'send_webhook'
  | 'settle_hold'
  | 'work_imports'

export const reactions: Partial<Record<EventName, readonly TaskName[]>> = {
  'message.received': ['record_facts', 'detect_complaint', 'keep_clocks'],
  'message.imported': ['record_facts'],
  'import.started': ['work_imports'],
  'message.sent': ['keep_clocks', 'read_reply'],
  'promise.made': ['watch_promise'],
  'promise.changed': ['watch_promise'],
  'promise.broken': ['detect_broken_promise'],
  'erasure.requested': ['erase_customer'],
  'export.requested': ['export_customer'],
  'webhook.queued': ['send_webhook'],
  'webhook.settled': ['settle_hold'],
  'outreach.added': ['detect_conflicts'],
  'contact.logged': ['record_facts'],
  'touchpoint.told': ['record_facts'],
  'survey.answered': ['detect_low_rating'],
  'conversation.opened': ['keep_clocks'],
  'conversation.assigned': ['keep_clocks'],
  'conversation.released': ['keep_clocks'],
  'conversation.parked': ['keep_clocks'],
  'conversation.woken': ['keep_clocks'],
  'conversation.requeued': ['keep_clocks'],
  'conversation.split': ['keep_clocks'],
  'callback.booked': ['keep_clocks'],
  'callback.due': ['keep_clocks'],
  'conversation.ended': ['keep_clocks', 'end_participations'],
  'conversation.resolved': ['keep_clocks', 'end_participations', 'weigh_repeat_contact'],
  'conversation.abandoned': ['keep_clocks', 'end_participations'],
  'conversation.merged': ['keep_clocks', 'end_participations'],
  'queue.changed': ['keep_queue_clocks'],
  'schedule.changed': ['keep_queue_clocks'],
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
  'clock.breached',
])

/** After these something stands in line: there is no need to look whether anything does. */
export const FILLS_LINE: ReadonlySet<EventName> = new Set<EventName>([
  'conversation.opened',
  'conversation.requeued',
  'conversation.woken',
  'callback.due',
])
