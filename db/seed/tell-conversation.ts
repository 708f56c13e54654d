import { findComplaint } from '#lib/recovery/find-complaint.ts'
import { quoteAround } from '#lib/recovery/quote-around.ts'
import type { CaseBook } from './case-book.ts'
import { closeThread } from './close-thread.ts'
import type { SeedAgent } from './ground.ts'
import type { SeedOrder } from './order.ts'
import { fill, scenarioWords } from './scenario-words.ts'
import type { Beat, Scenario, Turn } from '#db/seed/scenarios/scenario.ts'
import { type Story, touch } from './story.ts'
import { tellSuggestions } from './tell-suggestions.ts'
import { Thread } from './thread.ts'

export interface PlannedConversation {
  scenario: Scenario
  order: SeedOrder | null
  openedAt: Date
}

/** One resolved conversation from its opening to its rating, and the case that it made, if we failed. */
export function tellConversation(
  story: Story,
  cases: CaseBook,
  { scenario, order, openedAt }: PlannedConversation,
) {
  const { random, customer, ground } = story
  const queue = ground.queues[scenario.queue]
  const agent = random.pick(queue.agents)
  const words = scenarioWords(random, customer, order, openedAt, agent.firstName)
  const thread = new Thread(story, { queueId: queue.id, agent, openedAt })
  thread.record('conversation.opened', 'visitor', null, { verified: true })
  const told = (wording: string) => fill(wording, words)
  const [first, ...rest] = turnsOf(story, scenario.beats)
  if (first) speak(thread, cases, scenario, { ...first, says: first.says.map(told) })
  const assignedAt = assign(thread, agent)
  for (const turn of rest) speak(thread, cases, scenario, { ...turn, says: turn.says.map(told) })
  touch(story, 'support', 'chat', openedAt, {
    title: 'Chat',
    detail: told(scenario.resolution),
    channel: 'chat',
    actorName: agent.name,
    conversationId: thread.id,
    ...(order ? { orderId: order.id } : {}),
  })
  tellSuggestions(thread, agent, scenario)
  closeThread(thread, { scenario, assignedAt, told, cases })
}

const FEWEST = 4
const CLOSING: readonly Turn[] = [
  { voice: 'customer', says: ['All right, thank you.', 'Good, then I wait for it.'] },
  { voice: 'agent', says: ['Thank you for your patience, {first}.', 'You hear from us, {first}.'] },
]

/** What is said in this thread: asides are said whole or not at all, and nobody leaves without a word. */
function turnsOf({ random }: Story, beats: readonly Beat[]): readonly Turn[] {
  const turns = beats.flatMap((beat) => {
    if ('voice' in beat) return [beat]
    return random.chance(beat.share) ? random.pick(beat.oneOf) : []
  })
  const said = turns.filter(({ voice }) => voice !== 'note').length
  return said < FEWEST ? [...turns, ...CLOSING] : turns
}

/** Most are accepted within a minute, some wait. */
function assign(thread: Thread, agent: SeedAgent): Date {
  const { random, ledger } = thread.story
  const { openedAt } = thread.about
  thread.pass(random.chance(0.88) ? random.between(3, 55) : random.between(60, 420))
  const reason = random.chance(0.8) ? 'reservation' : 'list'
  thread.record('conversation.assigned', 'agent', null, { reason })
  ledger.rows.assignment.push({
    id: random.id(thread.at),
    conversationId: thread.id,
    agentId: agent.id,
    reason,
    waitMs: thread.at.getTime() - openedAt.getTime(),
    assignedAt: thread.at,
    endedAt: null,
  })
  return thread.at
}

function speak(thread: Thread, cases: CaseBook, { fault }: Scenario, { voice, says }: Turn) {
  const { random } = thread.story
  const text = random.pick(says)
  thread.pass(pauseOf(thread, voice))
  if (voice === 'note') return thread.note(text)
  const sourceId = thread.say(voice, text)
  const found = fault && voice === 'customer' ? findComplaint(text) : null
  if (!fault || !found) return
  const quote = quoteAround(text, found.start)
  const { id: conversationId, at } = thread
  cases.signal({ kind: found.kind, sourceId, conversationId, quote, score: null, at, cause: fault })
}

/** Seconds until the next turn; what the customer opens with is there at once. */
function pauseOf({ story: { random }, seq }: Thread, voice: Turn['voice']): number {
  if (seq === 1) return 1
  return voice === 'customer' ? random.between(12, 190) : random.between(18, 110)
}
