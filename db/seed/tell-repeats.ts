import { alreadyTold } from '#lib/fact/already-told.ts'
import { findRepeats, type Repeat } from '#lib/fact/find-repeats.ts'
import type { FoundFact } from '#lib/fact/found-fact.ts'
import { ordersOfMatter } from '#lib/fact/orders-of-matter.ts'
import { daysAfter } from './story.ts'
import type { Thread } from './thread.ts'

/** As far back as figures of repeats go. */
const COUNTED_DAYS = 190

interface Answer {
  messageId: string
  previousQuestion: string | null
  previousReplyAt: Date | null
}

/** What the customer tells although they told it before, by the rule that counts it live. */
export function tellToldAgain(thread: Thread, found: readonly FoundFact[], answer: Answer) {
  const { story, id: conversationId, at } = thread
  if (found.length === 0 || !isCounted(thread)) return
  const known = story.memory.facts.filter(({ sourceId }) => sourceId !== answer.messageId)
  const repeats = findRepeats(found, known, {
    at: at.toISOString(),
    conversationId,
    previousQuestion: answer.previousQuestion,
    previousReplyAt: answer.previousReplyAt?.toISOString() ?? null,
  })
  write(thread, 'told', answer.messageId, repeats)
}

/** What the agent asks although it had been told by then. */
export function tellAskedAgain(thread: Thread, messageId: string, text: string) {
  const { story, id: conversationId, at } = thread
  if (!text.includes('?') || !isCounted(thread)) return
  const facts = story.memory.facts.filter((fact) => Date.parse(fact.at) < at.getTime())
  const orderNumbers = ordersOfMatter({ conversationId, subject: thread.subject }, facts)
  const repeats = alreadyTold(text, facts, at, { matter: { conversationId, orderNumbers } })
    .filter(({ confirm }) => !confirm)
    .map(({ type, fact }) => ({ type, earlier: fact }))
  write(thread, 'asked', messageId, repeats)
}

const isCounted = ({ at, story }: Thread) => at > daysAfter(story.ground.now, -COUNTED_DAYS)

function write(thread: Thread, kind: 'told' | 'asked', messageId: string, repeats: readonly Repeat[]) {
  const { story, about, id: conversationId, at } = thread
  const { ledger, memory, customer } = story
  const once = new Map(repeats.map((repeat) => [repeat.type, repeat]))
  const agentId = thread.seq > 2 ? about.agent.id : null
  const ids = { customerId: customer.id, queueId: about.queueId, agentId }
  for (const { type, earlier } of once.values()) {
    ledger.rows.factRepeat.push({
      id: memory.random.id(at),
      kind,
      type,
      conversationId,
      ...ids,
      messageId,
      earlierKind: earlier.sourceKind,
      earlierId: earlier.sourceId,
      earlierConversationId: earlier.conversationId ?? null,
      earlierChannel: earlier.channel,
      earlierAt: new Date(earlier.at),
      at,
    })
    ledger.events.push({
      name: 'fact.repeated',
      at,
      actorKind: 'system',
      actorId: null,
      conversationId,
      seq: null,
      ...ids,
      subjectId: messageId,
      data: { kind, type },
    })
  }
}
