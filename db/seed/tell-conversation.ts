import type { CaseBook } from './case-book.ts'
import { closeThread } from './close-thread.ts'
import type { SeedAgent } from './ground.ts'
import type { SeedOrder } from './order.ts'
import { fill, scenarioWords } from './scenario-words.ts'
import type { Beat, Scenario } from './scenarios/scenario.ts'
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
  const [first, ...rest] = scenario.beats
  const complaintId = first ? open(thread, first, (wording) => fill(wording, words)) : null
  const assignedAt = assign(thread, agent)
  for (const beat of rest) speak(thread, beat, (wording) => fill(wording, words))
  const told = (wording: string) => fill(wording, words)
  touch(story, 'support', 'chat', openedAt, {
    title: 'Chat',
    detail: told(scenario.resolution),
    channel: 'chat',
    actorName: agent.name,
    conversationId: thread.id,
    ...(order ? { orderId: order.id } : {}),
  })
  if (scenario.fault && complaintId) {
    const quote = thread.subject ?? ''
    cases.signal({
      kind: 'complaint',
      sourceId: complaintId,
      conversationId: thread.id,
      quote,
      score: null,
      at: openedAt,
      cause: scenario.fault,
    })
  }
  tellSuggestions(thread, agent, scenario)
  closeThread(thread, { scenario, assignedAt, told, cases })
}

function open(thread: Thread, beat: Beat, told: (wording: string) => string): string {
  thread.pass(1)
  return thread.say('customer', told(thread.story.random.pick(beat.says)))
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

function speak(thread: Thread, { voice, says, share }: Beat, told: (wording: string) => string) {
  const { random } = thread.story
  if (!random.chance(share)) return
  const text = told(random.pick(says))
  thread.pass(voice === 'customer' ? random.between(12, 190) : random.between(18, 110))
  if (voice === 'note') thread.note(text)
  else thread.say(voice, text)
}
