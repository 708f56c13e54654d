import type { EventName } from './events.ts'

export type CustomerPart =
  'profile' | 'timeline' | 'facts' | 'promises' | 'cases' | 'suggestions' | 'conversations'

/** Who is told of an event, by what is on their screen. */
export interface Audience {
  /** Those who have the conversation open get it as an entry of the thread. */
  thread?: true
  /** The customer's own screen. */
  customer?: true
  /** The lists that the conversation is in, or leaves. */
  lists?: true
  /** The queue tiles and the agents' board. */
  floor?: true
  /** The agent named by the event, on every screen of theirs. */
  agent?: true
  /** Parts of the customer pane that changed. */
  pane?: readonly CustomerPart[]
  /** The recovery board. */
  recovery?: true
  /** Permissions may have changed: rooms and sockets of that agent are looked at again. */
  access?: true
}

const nobody: Audience = {}
const everything: readonly CustomerPart[] = [
  'profile',
  'timeline',
  'facts',
  'promises',
  'cases',
  'suggestions',
  'conversations',
]

export const audience: Record<EventName, Audience> = {
  'conversation.opened': { thread: true, lists: true, floor: true, pane: ['timeline', 'conversations'] },
  'conversation.assigned': {
    thread: true,
    customer: true,
    lists: true,
    floor: true,
    agent: true,
    access: true,
    pane: ['conversations'],
  },
  'conversation.released': {
    thread: true,
    customer: true,
    lists: true,
    floor: true,
    agent: true,
    access: true,
    pane: ['conversations'],
  },
  'conversation.ended': { thread: true, customer: true, lists: true, floor: true },
  'conversation.abandoned': {
    thread: true,
    customer: true,
    lists: true,
    floor: true,
    pane: ['conversations'],
  },
  'conversation.resolved': {
    thread: true,
    customer: true,
    lists: true,
    floor: true,
    agent: true,
    pane: ['timeline', 'conversations'],
  },
  'message.received': { thread: true, customer: true, lists: true },
  'message.sent': { thread: true, customer: true, lists: true },
  'message.imported': { thread: true, pane: ['timeline', 'conversations'] },
  'note.added': { thread: true, lists: true },
  'conversation.parked': {
    thread: true,
    customer: true,
    lists: true,
    floor: true,
    agent: true,
    access: true,
  },
  'conversation.woken': {
    thread: true,
    customer: true,
    lists: true,
    floor: true,
    agent: true,
    access: true,
  },
  'conversation.requeued': {
    thread: true,
    customer: true,
    lists: true,
    floor: true,
    agent: true,
    access: true,
  },
  'conversation.merged': {
    thread: true,
    customer: true,
    lists: true,
    floor: true,
    agent: true,
    access: true,
    pane: ['conversations'],
  },
  'conversation.split': {
    thread: true,
    customer: true,
    lists: true,
    floor: true,
    agent: true,
    pane: ['conversations'],
  },
  'transfer.started': { thread: true, lists: true, floor: true, agent: true },
  'transfer.declined': { thread: true, lists: true, floor: true, agent: true, access: true },
  'transfer.cancelled': { thread: true, lists: true, floor: true, agent: true, access: true },
  'transfer.acknowledged': { thread: true, lists: true },
  'participant.joined': { thread: true, lists: true, floor: true, agent: true },
  'participant.left': { thread: true, lists: true, floor: true, agent: true, access: true },
  'hand.raised': { thread: true, lists: true, floor: true },
  'hand.lowered': { thread: true, lists: true, floor: true },
  'callback.booked': { thread: true, customer: true, lists: true, floor: true },
  'callback.due': { thread: true, customer: true, lists: true, floor: true },
  'callback.settled': { thread: true, customer: true, lists: true, floor: true },
  'message.left': { thread: true, customer: true, lists: true, floor: true },
  'wrap_up.extended': { thread: true, lists: true },
  'watch.started': { lists: true },
  'watch.ended': { lists: true, access: true },
  'mention.added': { agent: true },
  'mention.seen': { agent: true },
  'clock.changed': { lists: true },
  'clock.at_risk': { lists: true, floor: true },
  'clock.breached': { lists: true, floor: true },
  'reservation.created': { agent: true, lists: true, floor: true },
  'reservation.accepted': { agent: true, lists: true },
  'reservation.declined': { agent: true, lists: true, floor: true },
  'reservation.timed_out': { agent: true, lists: true, floor: true },
  'reservation.rescinded': { agent: true, lists: true, floor: true },
  'reservation.cancelled': { agent: true, lists: true, floor: true },
  'presence.changed': { agent: true, floor: true },
  'session.started': nobody,
  'session.ended': { access: true },
  'agent.invited': { floor: true },
  'agent.changed': { agent: true, floor: true, access: true },
  'agent.disabled': { floor: true, access: true },
  'team.changed': nobody,
  'customer.changed': { pane: ['profile'] },
  'customer.merged': { pane: everything },
  'customer.unmerged': { pane: everything },
  'customer.erased': { pane: everything },
  'erasure.requested': { pane: ['profile'] },
  'export.requested': { pane: ['profile'] },
  'export.ready': { pane: ['profile'] },
  'consent.changed': { pane: ['profile', 'suggestions'] },
  'legal_hold.changed': { pane: ['profile'] },
  'retention.changed': nobody,
  'contact.logged': { pane: ['timeline', 'facts', 'promises'] },
  'fact.recorded': { pane: ['facts'] },
  'fact.repeated': { pane: ['facts'] },
  'promise.proposed': { pane: ['promises'], agent: true },
  'promise.made': { pane: ['promises', 'timeline'], agent: true },
  'promise.changed': { pane: ['promises'], agent: true },
  'promise.due': { pane: ['promises'], agent: true },
  'promise.broken': { pane: ['promises', 'timeline'], agent: true },
  'promise.settled': { pane: ['promises', 'timeline'], agent: true },
  'suggestion.shown': nobody,
  'suggestion.answered': { pane: ['suggestions', 'timeline'] },
  'survey.answered': { thread: true, floor: true, agent: true, pane: ['timeline'] },
  'case.opened': { recovery: true, lists: true, pane: ['cases', 'suggestions', 'timeline'] },
  'case.signalled': { recovery: true, pane: ['cases'] },
  'case.taken': { recovery: true, pane: ['cases'] },
  'case.contacted': { recovery: true, pane: ['cases'] },
  'case.remedied': { recovery: true, pane: ['cases'] },
  'case.closed': { recovery: true, lists: true, pane: ['cases', 'suggestions', 'timeline'] },
  'queue.changed': { floor: true, access: true },
  'schedule.changed': { floor: true },
  'routing.changed': { floor: true },
  'presence_reason.changed': nobody,
  'alert_rule.changed': { floor: true },
  'disposition.changed': nobody,
  'macro.changed': nobody,
  'offer.changed': nobody,
  'widget.changed': nobody,
  'touchpoint.added': { pane: ['timeline'] },
  'source.changed': nobody,
  'event_mapping.changed': nobody,
  'webhook.changed': nobody,
  'webhook.queued': nobody,
  'webhook.settled': nobody,
  'conflict.found': { pane: ['cases', 'timeline'] },
  'hold.asked': { pane: ['cases'] },
  'hold.settled': { pane: ['cases'] },
  'hold.lifted': { pane: ['cases'] },
  'import.started': nobody,
  'import.ended': nobody,
  'ingest.retried': nobody,
  'ingest.discarded': nobody,
}
