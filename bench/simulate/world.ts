import type { FreeAgent, WaitingWork } from '#lib/routing/candidate.ts'
import { exponential, lognormal, pick, type Random, streamOf } from './random.ts'

export interface World {
  seed: number
  callsPerHour: number
  agents: number
  skills: number
}

export interface Caller {
  arrivesAt: number
  /** Set while waiting only; its wait is brought up to date before each choice. */
  work: WaitingWork
  patienceMs: number
  /** What somebody of usual speed with all the skill asked for would take. */
  handleMs: number
}

export interface Person {
  agent: FreeAgent
  /** Times the usual handling time. */
  pace: number
}

const HOUR_MS = 3_600_000
/** A day on the phones. */
const OPEN_HOURS = 10
export const TARGET_MS = 60_000
const UNITS = 6
const HANDLE_MS = 400_000
const HANDLE_CV = 0.8
const PATIENCE_MS = 600_000
const CLASSES = ['standard', 'complaint', 'retention'] as const
const CLASS_WEIGHTS = [82, 12, 6]
const RARE = ['et', 'fi']
const RARE_CALLERS = 0.09
/** Every so manieth speaks one: languages are what centres plan for. */
const SPEAKER_EVERY = 4
const LEVEL_WEIGHTS = [20, 25, 30, 25]

/** Matters differ in how common they are, the first most. */
const popularity = (skills: number) => Array.from({ length: skills }, (_, at) => 1 / Math.sqrt(at + 1))

/** A third can do one or two things, a few nearly everything; the same people every day. */
export function drawPeople({ seed, agents, skills }: World): Person[] {
  return Array.from({ length: agents }, (_, at) => {
    const random = streamOf(seed, 'person', at)
    const breadth = Math.min(skills, 1 + pick(random, [20, 30, 25, 12, 8, 5]))
    return {
      pace: lognormal(random, 1, 0.12),
      agent: {
        agentId: `agent-${String(at).padStart(4, '0')}`,
        queueIds: ['calls'],
        skills: drawSkills(random, skills, breadth),
        languages: at % SPEAKER_EVERY === 0 ? [RARE[(at / SPEAKER_EVERY) % RARE.length] ?? ''] : [],
        freeUnits: UNITS,
        idleMs: 0,
        holding: {},
      },
    }
  })
}

function drawSkills(random: Random, skills: number, breadth: number): Record<string, number> {
  const weights = popularity(skills)
  const levels: Record<string, number> = {}
  for (let count = 0; count < breadth; count += 1) {
    const skill = pick(random, weights)
    weights[skill] = 0
    levels[`skill-${skill}`] = 2 + pick(random, [20, 30, 30, 20])
  }
  return levels
}

/** Every property of a caller has its own stream, so that the n-th caller of a day is the same whatever is tried. */
export function drawCallers({ seed, callsPerHour, skills }: World, day: number): Caller[] {
  const stream = (purpose: string) => streamOf(seed, day, purpose)
  const [gaps, handling, patience, kinds] = ['gap', 'handle', 'patience', 'kind'].map(stream)
  const callers: Caller[] = []
  if (!gaps || !handling || !patience || !kinds) return callers
  let arrivesAt = exponential(gaps, HOUR_MS / callsPerHour)
  while (arrivesAt < OPEN_HOURS * HOUR_MS) {
    callers.push({
      arrivesAt,
      work: drawWork(kinds, skills, callers.length),
      patienceMs: exponential(patience, PATIENCE_MS),
      handleMs: lognormal(handling, HANDLE_MS, HANDLE_CV),
    })
    arrivesAt += exponential(gaps, HOUR_MS / callsPerHour)
  }
  return callers
}

function drawWork(random: Random, skills: number, number: number): WaitingWork {
  const valueClass = CLASSES[pick(random, CLASS_WEIGHTS)] ?? 'standard'
  const skill = pick(random, popularity(skills))
  const level = 1 + pick(random, LEVEL_WEIGHTS)
  const [isRare, which] = [random() < RARE_CALLERS, pick(random, [1, 1])]
  return {
    conversationId: `call-${String(number).padStart(6, '0')}`,
    queueId: 'calls',
    channel: 'voice',
    units: UNITS,
    waitMs: 0,
    targetMs: TARGET_MS,
    valueClass,
    priority: 1,
    language: isRare ? (RARE[which] ?? '') : '',
    languageIsRare: isRare,
    demands: { [`skill-${skill}`]: level },
    preferredAgentId: null,
    queueIds: ['calls'],
    overflowAgentIds: [],
    declinedBy: [],
  }
}
