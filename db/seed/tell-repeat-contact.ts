import { REPEAT_DAYS } from '#lib/metric/measure.ts'
import { likenessScore, SAME_MATTER, textCosine } from '#lib/metric/same-matter.ts'
import type { ClosedMatter } from './memory.ts'
import { daysAfter } from './story.ts'
import type { Thread } from './thread.ts'

const REFERENCES = new Set(['order_number', 'invoice_number', 'serial_number'])

/** Whether the customer came back with a matter that was closed in the week before, by the rule that counts it live. */
export function tellRepeatContact(thread: Thread, endedAt: Date, dispositionId: string | null) {
  const { story, about, id: conversationId } = thread
  const { memory, ledger, customer } = story
  const { openedAt } = about
  const now = closedMatterOf(thread, endedAt, dispositionId)
  const [best] = memory.closed
    .filter((earlier) => mayBeSame(earlier, openedAt))
    .map((earlier) => likenessOf(earlier, now))
    .toSorted((a, b) => b.score - a.score)
  memory.closed.push(now)
  if (!best || best.score < SAME_MATTER) return
  const { earlier, ...likeness } = best
  ledger.rows.repeatContact.push({
    conversationId,
    earlierId: earlier.conversationId,
    customerId: customer.id,
    queueId: earlier.queueId,
    agentId: earlier.agentId,
    ...likeness,
    at: openedAt,
  })
}

function mayBeSame({ endedAt, promisedUntil }: ClosedMatter, openedAt: Date): boolean {
  if (endedAt >= openedAt || endedAt <= daysAfter(openedAt, -REPEAT_DAYS)) return false
  return !promisedUntil || promisedUntil <= openedAt
}

function likenessOf(earlier: ClosedMatter, now: ClosedMatter) {
  const likeness = {
    sameReference: [...now.references].some((reference) => earlier.references.has(reference)),
    textCosine: textCosine(now.said, earlier.said),
    sameTopic: now.dispositionId !== null && now.dispositionId === earlier.dispositionId,
  }
  return { earlier, score: likenessScore(likeness), ...likeness }
}

function closedMatterOf(thread: Thread, endedAt: Date, dispositionId: string | null): ClosedMatter {
  const { story, about, id: conversationId } = thread
  const promises = story.ledger.rows.promise.filter((promise) => promise.conversationId === conversationId)
  const told = story.memory.facts.filter(
    (fact) => fact.conversationId === conversationId && REFERENCES.has(fact.type),
  )
  return {
    conversationId,
    queueId: about.queueId,
    agentId: about.agent.id,
    dispositionId,
    endedAt,
    said: thread.words.join('\n'),
    references: new Set(told.map(({ type, value }) => `${type} ${value}`)),
    promisedUntil: promises.find(({ state }) => state !== 'withdrawn')?.dueAt ?? null,
  }
}
