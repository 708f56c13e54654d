import type { ChannelRules, FreeAgent, WaitingWork } from './candidate.ts'

export const usualRules: ChannelRules = {
  voice: { most: 1, interruptible: false },
  chat: { most: 3, interruptible: true },
  email: { most: null, interruptible: true },
}

export function workOf(given: Partial<WaitingWork>): WaitingWork {
  return {
    conversationId: 'c',
    queueId: 'q',
    channel: 'chat',
    units: 2,
    waitMs: 0,
    targetMs: 60_000,
    valueClass: 'standard',
    priority: 1,
    language: '',
    languageIsRare: false,
    demands: {},
    preferredAgentId: null,
    queueIds: ['q'],
    overflowAgentIds: [],
    declinedBy: [],
    ...given,
  }
}

export function agentOf(given: Partial<FreeAgent>): FreeAgent {
  return {
    agentId: 'agent',
    queueIds: ['q'],
    skills: {},
    languages: [],
    freeUnits: 6,
    idleMs: 0,
    holding: {},
    ...given,
  }
}

export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = () => number

/** Few values of each kind, so that ties, refusals and shared queues are common. */
export function drawWorks(random: Random, count: number): WaitingWork[] {
  return Array.from({ length: count }, (_, at) => {
    const queueId = oneOf(random, queues)
    const channel = oneOf(random, ['voice', 'chat', 'email'])
    const language = oneOf(random, ['', '', 'et', 'fi'])
    return workOf({
      conversationId: `c${String(at).padStart(3, '0')}`,
      queueId,
      channel,
      language,
      languageIsRare: language === 'fi',
      units: channel === 'voice' ? 6 : oneOf(random, [1, 2]),
      waitMs: oneOf(random, [0, 30_000, 61_000, 130_000, 299_999, 300_000, 700_000]),
      valueClass: oneOf(random, ['standard', 'standard', 'complaint', 'retention']),
      priority: oneOf(random, [1, 1, 2]),
      demands: random() < 0.5 ? { [oneOf(random, skills)]: oneOf(random, [1, 3, 5]) } : {},
      preferredAgentId: random() < 0.1 ? nameOf(random) : null,
      queueIds: random() < 0.3 ? [queueId, oneOf(random, queues)] : [queueId],
      overflowAgentIds: random() < 0.1 ? [nameOf(random)] : [],
      declinedBy: random() < 0.1 ? [nameOf(random)] : [],
    })
  })
}

export function drawAgents(random: Random, count: number): FreeAgent[] {
  return Array.from({ length: count }, (_, at) => {
    const channel = oneOf(random, ['voice', 'chat', 'email'])
    return agentOf({
      agentId: `a${at}`,
      queueIds: queues.filter(() => random() < 0.6),
      skills: Object.fromEntries(
        skills.filter(() => random() < 0.5).map((id) => [id, oneOf(random, [1, 3, 5])]),
      ),
      languages: ['et', 'fi'].filter(() => random() < 0.4),
      freeUnits: oneOf(random, [-1, 0, 1, 2, 4, 6]),
      idleMs: oneOf(random, [0, 60_000, 1_800_000]),
      holding: random() < 0.4 ? { [channel]: oneOf(random, [0, 1, 2, 3]) } : {},
    })
  })
}

const queues = ['q', 'sales', 'help'] as const
const skills = ['billing', 'travel', 'claims'] as const
const nameOf = (random: Random) => `a${Math.floor(random() * 12)}`

function oneOf<T>(random: Random, values: readonly [T, ...T[]]): T {
  return values[Math.floor(random() * values.length)] ?? values[0]
}
