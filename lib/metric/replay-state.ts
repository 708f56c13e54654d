import type { PresenceState } from '#lib/agent/presence.ts'

export type ReplayedState = 'waiting' | 'active' | 'wrap_up' | 'parked'

export interface ReplayConversation {
  queueId: string
  state: ReplayedState
  agentId: string | null
  openedAt: number
  /** Since when it waits, by the log. */
  since: number | null
  /** Whether anybody ever accepted it. */
  isAnswered: boolean
}

/** The floor at a moment: what is open, who is there, what is held for whom, and the day's counts. Times in ms. */
export interface ReplayState {
  /** When the day of the tally began, in UTC. */
  day: number
  conversations: Record<string, ReplayConversation>
  agents: Record<string, { state: PresenceState; since: number }>
  reservations: Record<string, { conversationId: string; agentId: string }>
  tally: Record<string, { answered: number; abandoned: number }>
}

/** Events that move the floor. */
export const REPLAYED = [
  'conversation.opened',
  'conversation.assigned',
  'conversation.released',
  'conversation.requeued',
  'conversation.woken',
  'conversation.parked',
  'conversation.ended',
  'conversation.resolved',
  'conversation.abandoned',
  'conversation.merged',
  'conversation.split',
  'transfer.started',
  'callback.booked',
  'callback.due',
  'presence.changed',
  'reservation.created',
  'reservation.accepted',
  'reservation.declined',
  'reservation.timed_out',
  'reservation.rescinded',
  'reservation.cancelled',
] as const
export type ReplayedName = (typeof REPLAYED)[number]

/** An event as a replay reads it; `moved_away` is one that went to a queue which the reader doesn't see. */
export interface ReplayStep {
  name: ReplayedName | 'moved_away'
  at: number
  conversationId?: string
  queueId?: string
  agentId?: string
  subjectId?: string
  /** The state that the event names. */
  state?: string
  /** Of a merge or a split: the one that was merged. */
  isSource?: boolean
  openedAt?: number
  /** Of the first to accept it, whenever that was. */
  assignedAt?: number
}

const DAY_MS = 86_400_000

export const emptyReplay = (day = 0): ReplayState => ({
  day,
  conversations: {},
  agents: {},
  reservations: {},
  tally: {},
})

/** Moves the state on by an event; events come in the order of their ids. The state is the caller's own. */
export function applyStep(state: ReplayState, step: ReplayStep) {
  startDay(state, step.at)
  if (step.name === 'presence.changed') return applyPresence(state, step)
  if (step.name.startsWith('reservation.')) return applyReservation(state, step)
  if (step.conversationId) applyConversation(state, step.conversationId, step)
}

/** What is counted by day begins anew at midnight, whether or not anything happens. */
export function startDay(state: ReplayState, at: number) {
  const day = at - (at % DAY_MS)
  if (day <= state.day) return
  state.day = day
  state.tally = {}
}

const PRESENCES: readonly string[] = ['available', 'busy', 'break', 'offline', 'missed', 'away']
const isPresence = (state: string | undefined): state is PresenceState =>
  state !== undefined && PRESENCES.includes(state)

function applyPresence({ agents }: ReplayState, { agentId, state, at }: ReplayStep) {
  if (!agentId || !isPresence(state)) return
  const before = agents[agentId]
  if (before?.state !== state) agents[agentId] = { state, since: at }
}

function applyReservation({ reservations }: ReplayState, step: ReplayStep) {
  const { subjectId, conversationId, agentId } = step
  if (!subjectId) return
  if (step.name !== 'reservation.created') delete reservations[subjectId]
  else if (conversationId && agentId) reservations[subjectId] = { conversationId, agentId }
}

function applyConversation(state: ReplayState, id: string, step: ReplayStep) {
  const before = state.conversations[id]
  const next = stateAfter(before?.state, step)
  if (next === 'gone') return close(state, id, before, step)
  if (next === null || !step.queueId) return
  const isAnswered = step.assignedAt !== undefined && step.assignedAt <= step.at
  const openedAt = step.openedAt ?? before?.openedAt ?? step.at
  const isHeld = next === 'active' || next === 'wrap_up'
  const after: ReplayConversation = {
    queueId: step.queueId,
    state: next,
    agentId: isHeld ? (step.agentId ?? before?.agentId ?? null) : null,
    openedAt,
    since: next === 'waiting' ? waitsSince(before, step, openedAt) : null,
    isAnswered,
  }
  state.conversations[id] = after
  countMoved(state, before, after, step)
}

function close(state: ReplayState, id: string, before: ReplayConversation | undefined, step: ReplayStep) {
  delete state.conversations[id]
  const { queueId, openedAt } = step
  if (queueId && openedAt !== undefined) count(state, { queueId, openedAt }, 'abandoned', abandonedBy(step))
  if (step.name === 'moved_away' && before?.isAnswered) count(state, before, 'answered', -1)
}

/** Merging one that was abandoned takes it out of the count, splitting it puts it back. */
function abandonedBy({ name, state }: ReplayStep): 1 | 0 | -1 {
  if (name === 'conversation.abandoned') return 1
  if (state !== 'abandoned') return 0
  return name === 'conversation.merged' ? -1 : name === 'conversation.split' ? 1 : 0
}

/** What was merged was counted when it was accepted: it isn't again when it is split. */
const REOPENS: readonly string[] = ['conversation.assigned', 'conversation.split']

function countMoved(
  state: ReplayState,
  before: ReplayConversation | undefined,
  after: ReplayConversation,
  { name }: ReplayStep,
) {
  if (!before) {
    if (after.isAnswered && !REOPENS.includes(name)) count(state, after, 'answered', 1)
    return
  }
  const hasMoved = before.queueId !== after.queueId
  if (before.isAnswered && hasMoved) count(state, before, 'answered', -1)
  if (after.isAnswered && (!before.isAnswered || hasMoved)) count(state, after, 'answered', 1)
}

type After = ReplayedState | 'gone'

const AFTER: Partial<Record<ReplayStep['name'], After>> = {
  'conversation.opened': 'waiting',
  'conversation.released': 'waiting',
  'conversation.requeued': 'waiting',
  'conversation.woken': 'waiting',
  'conversation.assigned': 'active',
  'conversation.parked': 'parked',
  'callback.booked': 'parked',
  'conversation.ended': 'wrap_up',
  'conversation.resolved': 'gone',
  'conversation.abandoned': 'gone',
  moved_away: 'gone',
}

/** Null where the event says nothing of a conversation that isn't known. */
function stateAfter(before: ReplayedState | undefined, { name, isSource, state }: ReplayStep): After | null {
  if (name === 'conversation.merged' && isSource) return 'gone'
  if (name === 'conversation.split' && isSource) return openState(state)
  if (name === 'callback.due' && before === 'parked') return 'waiting'
  return AFTER[name] ?? before ?? null
}

const OPEN: readonly string[] = ['waiting', 'active', 'wrap_up', 'parked']
const isOpenState = (state: string | undefined): state is ReplayedState =>
  state !== undefined && OPEN.includes(state)
const openState = (state: string | undefined) => (isOpenState(state) ? state : 'gone')

/** Who comes back into line keeps their age; who was woken waits from then on. */
function waitsSince(
  before: ReplayConversation | undefined,
  { name, at }: ReplayStep,
  openedAt: number,
): number {
  if (before?.state === 'waiting') return before.since ?? openedAt
  return name === 'conversation.woken' ? at : openedAt
}

function count(
  state: ReplayState,
  { queueId, openedAt }: Pick<ReplayConversation, 'queueId' | 'openedAt'>,
  what: 'answered' | 'abandoned',
  by: 1 | 0 | -1,
) {
  if (by === 0 || openedAt < state.day) return
  const tally = state.tally[queueId] ?? { answered: 0, abandoned: 0 }
  state.tally[queueId] = tally
  tally[what] += by
  if (tally.answered === 0 && tally.abandoned === 0) delete state.tally[queueId]
}
