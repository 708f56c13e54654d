import type { PromiseState } from '#lib/promise/promise.ts'
import { daysAfter, type Story } from './story.ts'
import type { Thread } from './thread.ts'

const DUE_HOUR = 17
const HOUR_MS = 3_600_000

/** What the agent promised at the end. One that is due by now was kept, broken or taken back. */
export function tellPromise(thread: Thread, text: string, days: number) {
  const { story, about, id: conversationId, at } = thread
  const { random, ledger, customer } = story
  const id = random.id(at)
  const day = daysAfter(at, days)
  const dueAt = new Date(day.setUTCHours(DUE_HOUR, 0, 0, 0))
  const [state, settledAt] = standing(story, at, dueAt)
  ledger.rows.promise.push({
    id,
    customerId: customer.id,
    conversationId,
    touchpointId: null,
    text,
    dueAt,
    madeBy: about.agent.name,
    agentId: about.agent.id,
    department: 'support',
    state,
    settledAt,
    createdAt: at,
  })
  const event = {
    actorKind: 'agent',
    actorId: about.agent.id,
    conversationId,
    seq: null,
    customerId: customer.id,
    queueId: null,
    agentId: about.agent.id,
    subjectId: id,
  }
  ledger.events.push({ name: 'promise.made', at, ...event, data: null })
  if (settledAt) ledger.events.push({ name: 'promise.settled', at: settledAt, ...event, data: { state } })
}

function standing({ random, ground }: Story, madeAt: Date, dueAt: Date): [PromiseState, Date | null] {
  if (dueAt > ground.now) return ['open', null]
  const state = random.weigh(['kept', 'broken', 'withdrawn'] as const, (one) => SHARES[one])
  if (state === 'broken') return [state, new Date(Math.min(dueAt.getTime() + HOUR_MS, ground.now.getTime()))]
  return [state, random.moment(madeAt, dueAt)]
}

const SHARES = { kept: 82, broken: 12, withdrawn: 6 } as const
