import { previewOf } from '#lib/conversation/conversation.ts'
import type { Cause } from '#lib/recovery/cause.ts'
import type { CaseBook } from './case-book.ts'
import type { Scenario } from '#db/seed/scenarios/scenario.ts'
import { touch } from './story.ts'
import { tellRepeatContact } from './tell-repeat-contact.ts'
import { tellPromise } from './tell-promise.ts'
import type { Thread } from './thread.ts'

interface Closing {
  scenario: Scenario
  assignedAt: Date
  told: (wording: string) => string
  cases: CaseBook
}

const RATED = 0.45

/** Ended, rated by some, wrapped up: from then on the conversation is history. */
export function closeThread(thread: Thread, closing: Closing) {
  const { random, customer } = thread.story
  const by = random.chance(0.7) ? 'agent' : 'visitor'
  thread.pass(random.between(10, 60))
  thread.record('conversation.ended', by, null, { by: by === 'agent' ? 'agent' : 'customer' })
  const endedAt = thread.at
  if (customer.isLoud || random.chance(RATED)) rate(thread, closing)
  thread.pass(random.between(15, 150))
  const { scenario, told } = closing
  const dispositionId = thread.story.ground.dispositions.get(scenario.disposition) ?? null
  if (scenario.promise && random.chance(0.75))
    tellPromise(thread, told(scenario.promise.text), scenario.promise.days)
  thread.record('conversation.resolved', 'agent', dispositionId)
  writeResolution(thread, closing, endedAt, dispositionId)
  tellRepeatContact(thread, endedAt, dispositionId)
  writeConversation(thread, closing, endedAt, by === 'agent' ? 'agent' : 'customer')
}

const WORDS: Record<number, readonly string[]> = {
  5: [
    'Quick and kind.',
    'I did not have to explain anything twice. Thank you!',
    '',
    '',
    'Great help.',
    'Super friendly.',
  ],
  4: ['Good.', 'Helpful, a bit of a wait.', '', '', 'All fine in the end.'],
  3: ['It was all right.', '', 'Took longer than I thought.'],
  2: ['I had to tell the same story again.', 'It took too long.', 'Still not solved, really.'],
  1: ['Nobody seems to know what the others promised.', 'I asked three times.', 'No help at all.'],
}

const LOW = 2
const LOW_CAUSES: readonly Cause[] = ['asked_again', 'long_wait', 'wrong_information', 'tone']

function rate(thread: Thread, { scenario, cases }: Closing) {
  const { random } = thread.story
  const score = random.weigh([1, 2, 3, 4, 5], (stars) => scenario.ratings[stars - 1] ?? 0)
  const verbatim = random.pick(WORDS[score] ?? [''])
  thread.pass(random.between(8, 50))
  const id = writeSurvey(thread, score, verbatim)
  if (score > LOW) return
  const { id: conversationId, at } = thread
  const cause = scenario.fault ?? random.pick(LOW_CAUSES)
  cases.signal({ kind: 'low_rating', sourceId: id, conversationId, quote: verbatim, score, at, cause })
}

function writeSurvey(thread: Thread, score: number, verbatim: string): string {
  const { story, about, id: conversationId, at: answeredAt } = thread
  const id = story.random.id(answeredAt)
  thread.record('survey.answered', 'visitor', id, { score })
  story.ledger.rows.survey.push({
    id,
    conversationId,
    customerId: story.customer.id,
    queueId: about.queueId,
    agentId: about.agent.id,
    score,
    verbatim,
    answeredAt,
  })
  touch(story, 'support', 'survey answer', answeredAt, {
    id,
    title: `Rated the chat ${score} of 5`,
    ...(verbatim ? { detail: verbatim } : {}),
    channel: 'chat',
    conversationId,
    data: { score },
  })
  return id
}

function writeResolution(
  thread: Thread,
  { scenario, assignedAt, told }: Closing,
  endedAt: Date,
  dispositionId: string | null,
) {
  const { story, about, id: conversationId } = thread
  const { rows } = story.ledger
  const owned = rows.assignment.at(-1)
  if (owned) owned.endedAt = thread.at
  rows.resolution.push({
    conversationId,
    agentId: about.agent.id,
    queueId: about.queueId,
    customerId: story.customer.id,
    dispositionId,
    text: told(scenario.resolution),
    cause: scenario.cause,
    handleMs: endedAt.getTime() - assignedAt.getTime(),
    wrapUpMs: thread.at.getTime() - endedAt.getTime(),
    completedAt: thread.at,
  })
}

function writeConversation(
  thread: Thread,
  { assignedAt }: Closing,
  endedAt: Date,
  endedBy: 'agent' | 'customer',
) {
  const { story, about, seq, publicSeq, prevPublicSeq, last } = thread
  story.ledger.rows.conversation.push({
    id: thread.id,
    customerId: story.customer.id,
    queueId: about.queueId,
    channel: 'chat',
    subject: thread.subject,
    state: 'resolved',
    assigneeId: about.agent.id,
    seq,
    publicSeq,
    prevPublicSeq,
    customerDeliveredSeq: publicSeq,
    customerReadSeq: publicSeq,
    preview: last && previewOf(last.text),
    previewFrom: last?.from ?? null,
    openedAt: about.openedAt,
    assignedAt,
    firstReplyAt: thread.firstReplyAt,
    lastMessageAt: thread.lastMessageAt,
    endedAt,
    endedBy,
    resolvedAt: thread.at,
  })
}
