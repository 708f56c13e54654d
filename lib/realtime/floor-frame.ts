import type { FloorAgent, FloorView, HeldConversation, QueueTile } from '#lib/metric/load-floor.ts'
import type { PresenceState } from '#lib/agent/presence.ts'

/** What of an agent is told a few at a time: who they hold is long, and read by people. */
export interface AgentDetail extends Pick<FloorAgent, 'ratingToday' | 'reason'> {
  /** The agent's place in the roster. */
  at: number
  holding: PackedHeld[]
}

/** Its queue by its place in the roster, and whether it is in wrap-up. */
type PackedHeld = [
  conversationId: string,
  queueAt: number,
  customerName: string,
  isWrapUp: 0 | 1,
  handRaisedAt: string | null,
]

/** All of a floor. `roster` names the order that the figures after it are in. */
export interface FloorItem extends FloorView {
  type: 'floor'
  roster: number
}

/**
 * Every figure of a floor, each in a place of fixed width, so that a frame is of the same size whatever happened,
 * and needs none before it.
 */
export interface FiguresItem {
  type: 'figures'
  roster: number
  queues: string
  agents: string
  details: AgentDetail[]
}

export interface FloorState extends FloorView {
  roster: number
  packed?: Pick<FiguresItem, 'queues' | 'agents'>
}

const STATES: readonly PresenceState[] = ['available', 'busy', 'break', 'offline', 'missed', 'away']
const NONE_BELOW = 1

type Fields = readonly (readonly [name: string, width: number])[]

const QUEUE_FIELDS = [
  ['waiting', 4],
  ['oldest', 8],
  ['level', 6],
  ['answered', 4],
  ['abandoned', 4],
  ['answerMs', 6],
  ['active', 4],
  ['inWrapUp', 4],
  ['available', 3],
  ['atCapacity', 3],
  ['low', 3],
  ['high', 3],
] as const satisfies Fields

const AGENT_FIELDS = [
  ['state', 1],
  ['since', 8],
  ['load', 2],
  ['capacity', 2],
  ['handled', 3],
] as const satisfies Fields

const LEVEL_STEPS = 1_000_000

export const packQueues = (tiles: readonly QueueTile[]) => tiles.map(packTile).join('')
export const packAgents = (agents: readonly FloorAgent[]) => agents.map(packAgent).join('')

function packTile(tile: QueueTile): string {
  const { oldestSince, serviceLevel, averageAnswerMs, estimatedWait } = tile
  return pack(QUEUE_FIELDS, {
    ...tile,
    oldest: oldestSince === null ? 0 : Date.parse(oldestSince),
    level: serviceLevel === null ? 0 : Math.round(serviceLevel * LEVEL_STEPS) + NONE_BELOW,
    answerMs: averageAnswerMs === null ? 0 : averageAnswerMs + NONE_BELOW,
    low: estimatedWait === null ? 0 : estimatedWait.lowMinutes + NONE_BELOW,
    high: estimatedWait === null ? 0 : estimatedWait.highMinutes + NONE_BELOW,
  })
}

function packAgent({ state, since, loadUnits, capacityUnits, handledToday }: FloorAgent): string {
  return pack(AGENT_FIELDS, {
    state: STATES.indexOf(state),
    since: Date.parse(since),
    load: loadUnits,
    capacity: capacityUnits,
    handled: handledToday,
  })
}

export function packDetail(agent: FloorAgent, at: number, queueAt: ReadonlyMap<string, number>): AgentDetail {
  const { ratingToday, reason, holding } = agent
  const packed = holding.map(({ conversationId, queueId, customerName, state, handRaisedAt }): PackedHeld => [
    conversationId,
    queueAt.get(queueId) ?? -1,
    customerName,
    state === 'wrap_up' ? 1 : 0,
    handRaisedAt,
  ])
  return { at, ratingToday, reason, holding: packed }
}

function pack<F extends Fields>(fields: F, values: Record<F[number][0], number>): string {
  const read: Record<string, number> = values
  return fields.map(([name, width]) => digits(read[name] ?? 0, width)).join('')
}

/** More than has room is shown as the most that has. */
const digits = (value: number, width: number) =>
  Math.min(Math.max(0, value), 36 ** width - 1)
    .toString(36)
    .padStart(width, '0')

function unpack<F extends Fields>(fields: F, text: string): Record<F[number][0], number> {
  const values: Record<string, number> = {}
  let at = 0
  for (const [name, width] of fields) values[name] = parseInt(text.slice(at, (at += width)), 36)
  return withAll<F>(values)
}

/** A value was read for each field. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const withAll = <F extends Fields>(values: object) => values as Record<F[number][0], number>

const widthOf = (fields: Fields) => fields.reduce((sum, [, width]) => sum + width, 0)

/** The floor after a frame; rows that stay as they were stay the same objects. Figures of another roster are no news. */
export function applyFigures(state: FloorState, item: FiguresItem): FloorState {
  if (item.roster !== state.roster) return state
  const { packed } = state
  const queues = changed(state.queues, QUEUE_FIELDS, packed?.queues, item.queues, unpackTile)
  const agents = changed(state.agents, AGENT_FIELDS, packed?.agents, item.agents, unpackAgent)
  for (const { at, holding, ...detail } of item.details) {
    const agent = agents[at]
    if (agent) agents[at] = { ...agent, ...detail, holding: holding.map((held) => unpackHeld(held, queues)) }
  }
  return { roster: state.roster, queues, agents, packed: { queues: item.queues, agents: item.agents } }
}

const unpackHeld = (
  [conversationId, queueAt, customerName, isWrapUp, handRaisedAt]: PackedHeld,
  queues: readonly QueueTile[],
): HeldConversation => ({
  conversationId,
  queueId: queues[queueAt]?.id ?? '',
  customerName,
  state: isWrapUp ? 'wrap_up' : 'active',
  handRaisedAt,
})

function changed<T>(
  rows: readonly T[],
  fields: Fields,
  before: string | undefined,
  now: string,
  read: (row: T, text: string) => T,
): T[] {
  const width = widthOf(fields)
  return rows.map((row, at) => {
    const text = now.slice(at * width, (at + 1) * width)
    return before?.slice(at * width, (at + 1) * width) === text ? row : read(row, text)
  })
}

function unpackTile(tile: QueueTile, text: string): QueueTile {
  const { oldest, level, answerMs, low, high, ...counts } = unpack(QUEUE_FIELDS, text)
  const isKnown = low >= NONE_BELOW
  return {
    ...tile,
    ...counts,
    oldestSince: oldest === 0 ? null : new Date(oldest).toISOString(),
    serviceLevel: level === 0 ? null : (level - NONE_BELOW) / LEVEL_STEPS,
    averageAnswerMs: answerMs === 0 ? null : answerMs - NONE_BELOW,
    estimatedWait: isKnown ? { lowMinutes: low - NONE_BELOW, highMinutes: high - NONE_BELOW } : null,
  }
}

function unpackAgent(agent: FloorAgent, text: string): FloorAgent {
  const { state, since, load, capacity, handled } = unpack(AGENT_FIELDS, text)
  return {
    ...agent,
    state: STATES[state] ?? 'offline',
    since: new Date(since).toISOString(),
    loadUnits: load,
    capacityUnits: capacity,
    handledToday: handled,
  }
}
