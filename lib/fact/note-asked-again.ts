import { database, type Tx } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { alreadyTold } from './already-told.ts'
import { findQuestions } from './find-questions.ts'
import { noteAskedInput } from './inputs.ts'
import { loadSilenced } from './load-silenced.ts'
import { currentOwnTypes } from './load-own-types.ts'
import { loadFacts } from './load-facts.ts'
import { ordersOfMatter } from './orders-of-matter.ts'
import { writeRepeats } from './write-repeats.ts'

/** What the agent sent asks for what was on file by then, and the reminder was neither waved off nor quiet: it counts. */
export async function noteAskedAgain(messageId: string, text: string): Promise<void> {
  const own = await currentOwnTypes(database())
  if (!findQuestions(text, own).some((question) => !question.verification)) return
  await noteAsked({ actor: system('facts') }, { messageId })
}

const noteAsked = verb({
  name: 'fact.note_asked',
  input: noteAskedInput,
  async run({ actor, input: { messageId }, tx, record }) {
    if (actor.kind !== 'system') throw notFound('message')
    const sent = await findSent(tx, messageId)
    if (!sent) return { noted: 0 }
    const own = await currentOwnTypes(tx)
    const questions = findQuestions(sent.text, own)
    const [all, { isDismissed, isQuiet }] = await Promise.all([
      loadFacts(sent.customerId),
      loadSilenced(tx, sent, questions),
    ])
    const facts = all.filter((fact) => Date.parse(fact.at) < sent.at.getTime() && !isDismissed(fact))
    const { conversationId } = sent
    const matter = { conversationId, orderNumbers: ordersOfMatter(sent, facts) }
    const repeats = alreadyTold(sent.text, facts, sent.at, { matter, own })
      .filter((told) => !told.confirm && !isQuiet(told))
      .map(({ type, fact }) => ({ type, earlier: fact }))
    return { noted: await writeRepeats(tx, record, { ...sent, kind: 'asked', messageId }, repeats) }
  },
})

interface Sent {
  customerId: string
  conversationId: string
  queueId: string
  agentId: string
  subject: string | null
  text: string
  at: Date
}

async function findSent(tx: Tx, messageId: string): Promise<Sent | null> {
  const [row] = await tx<Sent[]>`
    select c.customer_id as "customerId", c.id as "conversationId", c.queue_id as "queueId", m.author_id as "agentId",
      c.subject, m.text, m.sent_at as at
    from message m join conversation c on c.id = m.conversation_id
    where m.id = ${messageId} and m.author_kind = 'agent'`
  return row ?? null
}
