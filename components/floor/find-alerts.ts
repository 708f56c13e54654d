import type { AlertKind, AlertRule, FloorAttention } from '#lib/metric/alert-rule.ts'
import type { FloorView } from '#lib/metric/load-floor.ts'
import { serviceTone } from './service-tone.ts'
import type { FigureSource } from './use-floor-address.ts'

export interface Alert {
  /** The same trouble has the same id for as long as it lasts. */
  id: string
  kind: AlertKind
  tone: 'bad' | 'warn'
  /** The queue or person in trouble. */
  name: string
  /** Conversations, or a share from 0 to 1, by the kind. */
  count: number
  /** Whom a raised hand or a wrap-up is about. */
  customer?: string
  since?: string
  leadsTo: FigureSource | { conversationId: string } | null
  notify: boolean
  sound: boolean
}

interface Seen extends FloorView {
  attention: FloorAttention
  nowMs: number
}

type Trouble = Omit<Alert, 'notify' | 'sound'>
type Finder = (rule: AlertRule, seen: Seen) => Trouble[]

/** What the rules call to somebody's attention, once each: raised hands first, oldest above, then the worst. */
export function findAlerts(floor: FloorView, attention: FloorAttention, nowMs: number): Alert[] {
  const found = new Map<string, Alert>()
  for (const rule of attention.rules)
    for (const trouble of finders[rule.kind](rule, { ...floor, attention, nowMs })) {
      const before = found.get(trouble.id)
      const notify = rule.notify || (before?.notify ?? false)
      const sound = rule.sound || (before?.sound ?? false)
      found.set(trouble.id, { ...trouble, notify, sound })
    }
  return [...found.values()].toSorted((a, b) => rank(a) - rank(b) || sinceOf(a).localeCompare(sinceOf(b)))
}

const rank = ({ kind, tone }: Alert) => (kind === 'hand_raised' ? 0 : tone === 'bad' ? 1 : 2)
const sinceOf = ({ since }: Alert) => since ?? ''

const finders: Record<AlertKind, Finder> = {
  nobody_available: (rule, seen) =>
    queuesOf(rule, seen)
      .filter(({ waiting, available }) => waiting > 0 && available === 0)
      .map((queue) => ofQueue(rule, queue, 'bad', queue.waiting, 'waiting')),
  longest_wait: (rule, seen) =>
    queuesOf(rule, seen)
      .filter(({ oldestSince, serviceLevelMs, waiting, available }) => {
        const isNobody = waiting > 0 && available === 0 && hasNobodyRule(seen)
        const limitMs = rule.threshold === 0 ? serviceLevelMs : rule.threshold * 1000
        return !isNobody && oldestSince !== null && seen.nowMs - Date.parse(oldestSince) > limitMs
      })
      .map((queue) => ofQueue(rule, queue, 'bad', queue.waiting, 'waiting')),
  waiting_count: (rule, seen) =>
    queuesOf(rule, seen)
      .filter(({ waiting }) => waiting >= rule.threshold)
      .map((queue) => ofQueue(rule, queue, 'warn', queue.waiting, 'waiting')),
  service_level: (rule, seen) =>
    queuesOf(rule, seen)
      .filter((queue) => {
        if (rule.threshold === 0) return serviceTone(queue) === 'bad'
        return queue.serviceLevel !== null && queue.serviceLevel < rule.threshold
      })
      .map((queue) => ofQueue(rule, queue, 'warn', queue.serviceLevel ?? 0, 'offered')),
  agent_stuck: (rule, seen) => [...stuckMissed(rule, seen), ...stuckInWrapUp(rule, seen)],
  hand_raised: raisedHands,
  clock_breached: (rule, seen) =>
    queuesOf(rule, seen).flatMap((queue) => {
      const count = seen.attention.breached.find(({ queueId }) => queueId === queue.id)?.count ?? 0
      return count >= rule.threshold ? [ofQueue(rule, queue, 'bad', count, 'active')] : []
    }),
}

/** Nobody free says more than a long wait does. */
const hasNobodyRule = ({ attention }: Seen) => attention.rules.some(({ kind }) => kind === 'nobody_available')

const queuesOf = ({ queueId }: AlertRule, { queues }: Seen) =>
  queues.filter(({ id }) => queueId === null || id === queueId)

function ofQueue(
  { kind }: AlertRule,
  { id: queueId, name }: { id: string; name: string },
  tone: Alert['tone'],
  count: number,
  figure: 'waiting' | 'offered' | 'active',
): Trouble {
  return { id: `${kind}-${queueId}`, kind, tone, name, count, leadsTo: { queueId, figure } }
}

const isPast = (since: string, seconds: number, nowMs: number) => nowMs - Date.parse(since) >= seconds * 1000
const isIn = ({ queueId }: AlertRule, queueIds: readonly string[]) =>
  queueId === null || queueIds.includes(queueId)

function stuckMissed(rule: AlertRule, { agents, nowMs }: Seen): Trouble[] {
  return agents
    .filter(({ state, since, queueIds }) => {
      return state === 'missed' && isIn(rule, queueIds) && isPast(since, rule.threshold, nowMs)
    })
    .map(({ id: agentId, name, since, holding }) => ({
      id: `missed-${agentId}`,
      kind: rule.kind,
      tone: 'warn',
      name,
      count: holding.length,
      since,
      leadsTo: holding.length > 0 ? { agentId, figure: 'held' } : null,
    }))
}

function stuckInWrapUp(rule: AlertRule, { agents, attention, nowMs }: Seen): Trouble[] {
  return attention.wrapUps.flatMap(({ conversationId, agentId, queueId, since }) => {
    const agent = agents.find(({ id }) => id === agentId)
    const held = agent?.holding.find((one) => one.conversationId === conversationId)
    const isOver = held?.state === 'wrap_up' && rule.threshold > 0 && isPast(since, rule.threshold, nowMs)
    if (!agent || !isOver || !isIn(rule, [queueId])) return []
    const { customerName: customer } = held
    return [
      {
        id: `wrap_up-${conversationId}`,
        kind: rule.kind,
        tone: 'warn',
        name: agent.name,
        customer,
        count: 1,
        since,
        leadsTo: { conversationId },
      },
    ]
  })
}

function raisedHands(rule: AlertRule, { agents, nowMs }: Seen): Trouble[] {
  return agents.flatMap(({ name, holding }) =>
    holding.flatMap(({ conversationId, customerName: customer, queueId, handRaisedAt: since }) => {
      if (!since || !isIn(rule, [queueId]) || !isPast(since, rule.threshold, nowMs)) return []
      const id = `hand-${conversationId}`
      return [
        {
          id,
          kind: rule.kind,
          tone: 'bad' as const,
          name,
          customer,
          count: 1,
          since,
          leadsTo: { conversationId },
        },
      ]
    }),
  )
}
