import type { Actor } from './actor.ts'

/** Every event there is. `stream`: it takes the next `seq` of its conversation. */
export const events = {
  'conversation.opened': { stream: true },
  'conversation.assigned': { stream: true },
  'conversation.released': { stream: true },
  'conversation.ended': { stream: true },
  'conversation.abandoned': { stream: true },
  'conversation.resolved': { stream: true },
  'message.received': { stream: true },
  'message.sent': { stream: true },
  'message.imported': { stream: true },
  'note.added': { stream: true },
  'conversation.parked': { stream: true },
  'conversation.woken': { stream: true },
  'conversation.requeued': { stream: true },
  'conversation.merged': { stream: true },
  'conversation.split': { stream: true },
  'transfer.started': { stream: true },
  'transfer.declined': { stream: true },
  'transfer.cancelled': { stream: true },
  'transfer.acknowledged': { stream: true },
  'participant.joined': { stream: true },
  'participant.left': { stream: true },
  'hand.raised': { stream: true },
  'hand.lowered': { stream: true },
  'callback.booked': { stream: true },
  'callback.due': { stream: true },
  'callback.settled': { stream: true },
  'message.left': { stream: true },
  'wrap_up.extended': { stream: true },
  'watch.started': { stream: false },
  'watch.ended': { stream: false },
  'mention.added': { stream: false },
  'mention.seen': { stream: false },
  'clock.changed': { stream: false },
  'clock.at_risk': { stream: false },
  'clock.breached': { stream: false },
  'reservation.created': { stream: false },
  'reservation.accepted': { stream: false },
  'reservation.declined': { stream: false },
  'reservation.timed_out': { stream: false },
  'reservation.rescinded': { stream: false },
  'reservation.cancelled': { stream: false },
  'presence.changed': { stream: false },
  'session.started': { stream: false },
  'session.ended': { stream: false },
  'agent.invited': { stream: false },
  'agent.changed': { stream: false },
  'agent.disabled': { stream: false },
  'team.changed': { stream: false },
  'customer.changed': { stream: false },
  'customer.merged': { stream: false },
  'customer.unmerged': { stream: false },
  'customer.erased': { stream: false },
  'erasure.requested': { stream: false },
  'export.requested': { stream: false },
  'export.ready': { stream: false },
  'consent.changed': { stream: false },
  'legal_hold.changed': { stream: false },
  'retention.changed': { stream: false },
  'review.found': { stream: false },
  'review.settled': { stream: false },
  'identity.changed': { stream: false },
  'contact.logged': { stream: false },
  'fact.recorded': { stream: false },
  'fact.repeated': { stream: false },
  'fact.dismissed': { stream: false },
  'fact.dismissal_undone': { stream: false },
  'fact_type.changed': { stream: false },
  'wording.changed': { stream: false },
  'learning.changed': { stream: false },
  'promise.proposed': { stream: false },
  'promise.made': { stream: false },
  'promise.changed': { stream: false },
  'promise.due': { stream: false },
  'promise.broken': { stream: false },
  'promise.settled': { stream: false },
  'suggestion.shown': { stream: false },
  'suggestion.answered': { stream: false },
  'survey.answered': { stream: true },
  'case.opened': { stream: false },
  'case.signalled': { stream: false },
  'case.taken': { stream: false },
  'case.contacted': { stream: false },
  'case.remedied': { stream: false },
  'case.closed': { stream: false },
  'queue.changed': { stream: false },
  'schedule.changed': { stream: false },
  'routing.changed': { stream: false },
  'presence_reason.changed': { stream: false },
  'alert_rule.changed': { stream: false },
  'disposition.changed': { stream: false },
  'macro.changed': { stream: false },
  'offer.changed': { stream: false },
  'widget.changed': { stream: false },
  'touchpoint.added': { stream: false },
  'touchpoint.told': { stream: false },
  'outreach.added': { stream: false },
  'source.changed': { stream: false },
  'event_mapping.changed': { stream: false },
  'webhook.changed': { stream: false },
  'webhook.queued': { stream: false },
  'webhook.settled': { stream: false },
  'conflict.found': { stream: false },
  'hold.asked': { stream: false },
  'hold.settled': { stream: false },
  'hold.lifted': { stream: false },
  'import.started': { stream: false },
  'import.ended': { stream: false },
  'ingest.retried': { stream: false },
  'ingest.discarded': { stream: false },
} as const satisfies Record<string, { stream: boolean }>

export type EventName = keyof typeof events
export type StreamEventName = {
  [N in EventName]: (typeof events)[N]['stream'] extends true ? N : never
}[EventName]

/** Enumerations and numbers beside the ids; never text that a person wrote. */
export type EventData = Record<string, string | number | boolean | null>

export interface EventIds {
  conversationId?: string | null
  customerId?: string | null
  queueId?: string | null
  agentId?: string | null
  /** The event's own subject: a message, note, reservation, case, offer … */
  subjectId?: string | null
  data?: EventData
}

export interface CommittedEvent extends EventIds {
  id: number
  name: EventName
  at: Date
  seq: number | null
  actorKind: Actor['kind']
  actorId: string | null
  /** The thread's entry where the verb knows it already; never stored, it saves the hub a read. */
  entry?: object
}
