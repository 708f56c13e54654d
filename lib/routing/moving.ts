import type { Tx } from '#db/client.ts'
import { type Actor, type AgentActor, may, reachesQueue } from '#lib/actor.ts'
import type { ConversationState } from '#lib/conversation/conversation.ts'
import { notFound, Problem } from '#lib/problem.ts'
import type { VerbContext } from '#lib/verb.ts'

/** A conversation that is about to be moved, its row locked. */
export interface Moving {
  id: string
  customerId: string
  queueId: string
  visitorId: string | null
  state: ConversationState
  assigneeId: string | null
  assigneeName: string | null
  preferredAgentId: string | null
  units: number
  openedAt: Date
  waitingSince: Date | null
  replyDueSince: Date | null
  parkedAt: Date | null
  wakeAt: Date | null
  mergedIntoId: string | null
  /** Parked until the customer is called back, which has its own rules. */
  awaitsCall: boolean
}

export type MoveSteps = Pick<VerbContext<unknown>, 'tx' | 'record' | 'recordOn' | 'audit'>

/** First in the order of locks; several are locked in the order of their ids. */
export async function lockMoving(tx: Tx, ids: readonly string[]): Promise<Moving[]> {
  return tx<Moving[]>`
    select c.id, c.customer_id as "customerId", c.queue_id as "queueId", c.visitor_id as "visitorId", c.state,
      c.assignee_id as "assigneeId", (select name from agent a where a.id = c.assignee_id) as "assigneeName",
      c.preferred_agent_id as "preferredAgentId", c.units, c.opened_at as "openedAt",
      c.waiting_since as "waitingSince", c.reply_due_since as "replyDueSince", c.parked_at as "parkedAt",
      c.wake_at as "wakeAt", c.merged_into_id as "mergedIntoId",
      exists (select 1 from callback b where b.conversation_id = c.id and b.state = 'booked') as "awaitsCall"
    from conversation c where c.id = any(${[...ids]}::uuid[]) order by c.id for no key update of c`
}

export async function lockOne(tx: Tx, id: string): Promise<Moving> {
  const [row] = await lockMoving(tx, [id])
  if (!row) throw notFound('conversation')
  return row
}

/** Who has it: its owner, or who parked it. */
const holderOf = ({ state, assigneeId, preferredAgentId }: Moving): string | null => {
  if (state === 'parked') return preferredAgentId
  return state === 'active' || state === 'wrap_up' ? assigneeId : null
}

export interface Mover {
  agent: AgentActor
  /** They steer the queue and don't hold the conversation: what they do is audited. */
  steers: boolean
}

/** Who holds the conversation moves it, and who steers its queue; to others it is theirs to see at most. */
export function requireMover(actor: Actor, conversation: Moving): Mover {
  if (actor.kind !== 'agent') throw notFound('conversation')
  if (holderOf(conversation) === actor.agentId) return { agent: actor, steers: false }
  if (steers(actor, conversation)) return { agent: actor, steers: true }
  if (reachesQueue(actor, conversation.queueId))
    throw new Problem('forbidden', 'Only who holds this, or a supervisor, may do that.')
  throw notFound('conversation')
}

export const steers = (actor: AgentActor, { queueId }: Pick<Moving, 'queueId'>) =>
  actor.scopeQueueIds.includes(queueId) && may(actor, 'floor.steer')

/** What a supervisor does with another's conversation leaves its trace. */
export async function auditMove(
  { audit }: Pick<MoveSteps, 'audit'>,
  mover: Mover,
  { id, state, queueId, assigneeId }: Moving,
  action: string,
  changed: Record<string, string | null>,
) {
  if (!mover.steers) return
  const old = { state, queueId, assigneeId }
  await audit({
    action: `conversation.${action}`,
    targetKind: 'conversation',
    targetId: id,
    old,
    new: { ...old, ...changed },
  })
}

export function requireNoCall({ awaitsCall }: Moving) {
  if (awaitsCall)
    throw new Problem('conflict', 'The customer is to be called back at a set time. It stays as it is.')
}
