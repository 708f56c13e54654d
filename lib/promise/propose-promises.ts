import type { Tx } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import { newId } from '#lib/id.ts'
import { notFound } from '#lib/problem.ts'
import { daySpans } from '#lib/queue/day-spans.ts'
import { loadSchedule } from '#lib/queue/load-schedule.ts'
import { verb } from '#lib/verb.ts'
import { findPromises, type FoundPromise } from './find-promises.ts'
import { proposePromisesInput } from './inputs.ts'
import type { Clock } from './read-deadline.ts'

const ELSEWHERE = 'UTC'

/** Promises in what an agent sent are proposed to them; they say which are meant. */
export async function proposePromises(messageId: string, text: string, at: Date): Promise<void> {
  if (findPromises(text, { at, timeZone: ELSEWHERE, closing: () => null }).length === 0) return
  await propose({ actor: system('promises') }, { messageId })
}

const propose = verb({
  name: 'promise.propose',
  input: proposePromisesInput,
  async run({ actor, input: { messageId }, tx, record }) {
    if (actor.kind !== 'system') throw notFound('message')
    const sent = await findSent(tx, messageId)
    if (!sent) return { proposed: 0 }
    const { customerId, conversationId, agentId } = sent
    const found = findPromises(sent.text, await clockOf(sent))
    let proposed = 0
    for (const promise of found) {
      const promiseId = await insert(tx, messageId, sent, promise)
      if (!promiseId) continue
      proposed++
      await record('promise.proposed', { customerId, conversationId, agentId, subjectId: promiseId })
    }
    return { proposed }
  },
})

interface Sent {
  customerId: string
  conversationId: string
  queueId: string
  agentId: string
  agentName: string
  text: string
  at: Date
}

async function findSent(tx: Tx, messageId: string): Promise<Sent | null> {
  const [row] = await tx<Sent[]>`
    select c.customer_id as "customerId", c.id as "conversationId", c.queue_id as "queueId", m.author_id as "agentId",
      a.name as "agentName", m.text, m.sent_at as at
    from message m join conversation c on c.id = m.conversation_id join agent a on a.id = m.author_id
    where m.id = ${messageId} and m.author_kind = 'agent'`
  return row ?? null
}

/** By the hours of the queue that the conversation is in: "by Thursday" means before it closes then. */
async function clockOf({ queueId, at }: Sent): Promise<Clock> {
  const hours = await loadSchedule(queueId)
  return {
    at,
    timeZone: hours?.timeZone ?? ELSEWHERE,
    closing: (day) => (hours ? (daySpans(hours, day).at(-1)?.to ?? null) : null),
  }
}

/** Null where this place of the message was read before. */
async function insert(tx: Tx, messageId: string, sent: Sent, promise: FoundPromise): Promise<string | null> {
  const id = newId()
  const rows = await tx`
    insert into promise (id, customer_id, conversation_id, message_id, start_char, end_char, text, due_at, made_by,
      agent_id, department, state)
    values (${id}, ${sent.customerId}, ${sent.conversationId}, ${messageId}, ${promise.start}, ${promise.end},
      ${promise.text}, ${promise.dueAt}, ${sent.agentName}, ${sent.agentId}, 'support', 'proposed')
    on conflict (message_id, start_char) where message_id is not null do nothing returning 1`
  return rows.length > 0 ? id : null
}
