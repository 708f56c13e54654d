import { database } from '#db/client.ts'
import { type AgentActor, system } from '#lib/actor.ts'
import { endSession } from '#lib/auth/end-session.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { Problem } from '#lib/problem.ts'
import { acceptConversation } from '#lib/routing/accept-conversation.ts'
import { cancelTransfer } from '#lib/routing/cancel-transfer.ts'
import { expireReservations } from '#lib/routing/expire-reservations.ts'
import { reassignConversation } from '#lib/routing/reassign-conversation.ts'
import { transferConversation } from '#lib/routing/transfer-conversation.ts'
import type { Opponent } from './options.ts'
import { type Place, reserveOverdue } from './place.ts'

type Run = () => Promise<unknown>

export interface Rivals {
  /** As the door would: who is at it now. */
  enter(actor: AgentActor): Promise<AgentActor>
  /** What happens to this conversation at the same instant. */
  against(conversationId: string): Run[]
  /** A refusal is an answer; anything else is an error. */
  expect(error: unknown): void
  /** Whether nothing but accepting decides who has it. */
  isAlone: boolean
  clean?(): Promise<unknown>
}

const alone: Rivals = {
  enter: (actor) => Promise.resolve(actor),
  against: () => [],
  expect(error) {
    if (!(error instanceof Problem)) throw error
  },
  isAlone: true,
}

type Prepare = (place: Place, ids: readonly string[]) => Promise<Rivals>

export const opponents: Record<Opponent, Prepare> = {
  none: () => Promise.resolve(alone),
  timeout: againstTimeout,
  transfer: againstTransfer,
  logout: againstLogout,
}

/** The first of them has a reservation that runs out now. */
async function againstTimeout({ people }: Place, ids: readonly string[]): Promise<Rivals> {
  await reserveOverdue(ids, people[0]?.agentId ?? '')
  const expire = () => expireReservations({ actor: system('race') }, {})
  return { ...alone, against: () => [expire, expire], clean: () => backToWork() }
}

/** The first has it and hands it over warmly to the second; a supervisor gives it to the last, the first changes their mind. */
async function againstTransfer({ people, supervisor }: Place, ids: readonly string[]): Promise<Rivals> {
  const [first, second] = people
  if (!first || !second) throw new Error('A transfer needs two people.')
  for (const conversationId of ids) {
    await acceptConversation({ actor: first }, { conversationId })
    await transferConversation({ actor: first }, { conversationId, kind: 'warm', toAgentId: second.agentId })
  }
  const last = people.at(-1) ?? second
  return {
    ...alone,
    isAlone: false,
    against: (conversationId) => [
      () => cancelTransfer({ actor: first }, { conversationId }),
      () => reassignConversation({ actor: supervisor }, { conversationId, agentId: last.agentId }),
    ],
  }
}

/** The first signs out; at the door they are nobody from then on. */
function againstLogout({ people }: Place): Promise<Rivals> {
  const [first] = people
  if (!first) throw new Error('There is nobody to sign out.')
  const { agentId, sessionId } = first
  return Promise.resolve({
    ...alone,
    async enter(actor: AgentActor) {
      const now = await loadActor(actor.sessionId)
      if (!now) throw new Problem('signed_out', 'Signed out.')
      return now
    },
    isAlone: false,
    against: () => [() => endSession({ actor: first }, { sessionId })],
    clean: () =>
      database()`update session set ended_at = null where id = ${sessionId} and agent_id = ${agentId}`,
  })
}

const backToWork = () => database()`update presence set state = 'available' where state = 'missed'`
