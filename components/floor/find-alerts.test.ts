import { describe, expect, it } from 'vitest'
import type { AlertKind, AlertRule, FloorAttention } from '#lib/metric/alert-rule.ts'
import type { FloorAgent, QueueTile } from '#lib/metric/load-floor.ts'
import { findAlerts } from './find-alerts.ts'

const now = Date.parse('2031-03-04T12:00:00Z')
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString()

const tile = (values: Partial<QueueTile> = {}): QueueTile => ({
  id: 'q',
  name: 'Orders',
  waiting: 0,
  oldestSince: null,
  serviceLevel: null,
  serviceLevelTarget: 0.8,
  serviceLevelMs: 60_000,
  answered: 0,
  abandoned: 0,
  averageAnswerMs: null,
  active: 0,
  inWrapUp: 0,
  members: 3,
  available: 1,
  atCapacity: 0,
  estimatedWait: null,
  ...values,
})

const agent = (id: string, values: Partial<FloorAgent> = {}): FloorAgent => ({
  id,
  name: `Agent ${id}`,
  state: 'available',
  reason: null,
  since: ago(3600),
  loadUnits: 0,
  capacityUnits: 6,
  queueIds: ['q'],
  holding: [],
  handledToday: 0,
  ratingToday: null,
  ...values,
})

const held = (values: Partial<FloorAgent['holding'][number]> = {}) => ({
  conversationId: 'c',
  queueId: 'q',
  customerName: 'Nora',
  state: 'active' as const,
  handRaisedAt: null,
  ...values,
})

const rule = (kind: AlertKind, threshold = 0, values: Partial<AlertRule> = {}): AlertRule => ({
  id: kind,
  kind,
  threshold,
  queueId: null,
  notify: false,
  sound: false,
  ...values,
})

interface Given {
  queues?: QueueTile[]
  agents?: FloorAgent[]
  attention?: Partial<FloorAttention>
}

const find = (rules: AlertRule[], { queues = [tile()], agents = [], attention = {} }: Given) =>
  findAlerts({ queues, agents }, { rules, breached: [], wrapUps: [], ...attention }, now)
const ids = (rules: AlertRule[], given: Given) => find(rules, given).map(({ id }) => id)

describe('what needs a supervisor', () => {
  it('is nothing without a rule, whatever happens', () => {
    expect(ids([], { queues: [tile({ waiting: 9, available: 0, oldestSince: ago(900) })] })).toEqual([])
  })

  it('is a queue where somebody waits and nobody is free', () => {
    const rules = [rule('nobody_available'), rule('longest_wait')]
    expect(ids(rules, { queues: [tile({ available: 0 })] })).toEqual([])
    const both = { queues: [tile({ waiting: 2, available: 0, oldestSince: ago(900) })] }
    expect(ids(rules, both)).toEqual(['nobody_available-q'])
    expect(ids([rule('longest_wait')], both)).toEqual(['longest_wait-q'])
  })

  it('is a wait above the queue’s own target, or above the rule’s seconds', () => {
    const waits = (seconds: number) => ({ queues: [tile({ waiting: 1, oldestSince: ago(seconds) })] })
    expect(ids([rule('longest_wait')], waits(60))).toEqual([])
    expect(ids([rule('longest_wait')], waits(61))).toEqual(['longest_wait-q'])
    expect(ids([rule('longest_wait', 120)], waits(120))).toEqual([])
    expect(ids([rule('longest_wait', 120)], waits(121))).toEqual(['longest_wait-q'])
  })

  it('is a number of people waiting, and a service level below the share or far below its own target', () => {
    expect(ids([rule('waiting_count', 3)], { queues: [tile({ waiting: 2 })] })).toEqual([])
    expect(ids([rule('waiting_count', 3)], { queues: [tile({ waiting: 3 })] })).toEqual(['waiting_count-q'])
    const level = (serviceLevel: number | null) => ({ queues: [tile({ serviceLevel })] })
    expect(ids([rule('service_level')], level(0.7))).toEqual([])
    expect(ids([rule('service_level')], level(0.69))).toEqual(['service_level-q'])
    expect(ids([rule('service_level', 0.9)], level(0.9))).toEqual([])
    expect(ids([rule('service_level', 0.9)], level(0.89))).toEqual(['service_level-q'])
    expect(ids([rule('service_level', 0.9)], level(null))).toEqual([])
  })

  it('is somebody who missed a conversation, at once or after a time, and who stays in wrap-up', () => {
    const missed = { agents: [agent('1', { state: 'missed', since: ago(30) })] }
    expect(ids([rule('agent_stuck')], missed)).toEqual(['missed-1'])
    expect(ids([rule('agent_stuck', 31)], missed)).toEqual([])
    const wrapping = {
      agents: [agent('1', { holding: [held({ state: 'wrap_up' })] })],
      attention: { wrapUps: [{ conversationId: 'c', queueId: 'q', agentId: '1', since: ago(300) }] },
    }
    expect(ids([rule('agent_stuck', 300)], wrapping)).toEqual(['wrap_up-c'])
    expect(ids([rule('agent_stuck', 301)], wrapping)).toEqual([])
    expect(ids([rule('agent_stuck', 0)], wrapping)).toEqual([])
    expect(ids([rule('agent_stuck', 300)], { ...wrapping, agents: [agent('1')] })).toEqual([])
  })

  it('is a raised hand above all else, the longest first, and clocks that ran out', () => {
    const agents = [
      agent('1', { holding: [held({ handRaisedAt: ago(5), conversationId: 'young' })] }),
      agent('2', { holding: [held({ handRaisedAt: ago(50), conversationId: 'old' }), held()] }),
    ]
    const rules = [rule('clock_breached', 2), rule('hand_raised')]
    const attention = { breached: [{ queueId: 'q', count: 2 }] }
    expect(ids(rules, { agents, attention })).toEqual(['hand-old', 'hand-young', 'clock_breached-q'])
    expect(ids([rule('hand_raised', 10)], { agents })).toEqual(['hand-old'])
    expect(ids([rule('clock_breached', 3)], { attention })).toEqual([])
  })

  it('is looked for in the rule’s queue alone, and called out when any rule of it does', () => {
    const queues = [tile({ waiting: 5 }), tile({ id: 'r', name: 'Returns', waiting: 5 })]
    const rules = [
      rule('waiting_count', 5, { queueId: 'r', notify: true }),
      rule('waiting_count', 1, { sound: true }),
    ]
    expect(find(rules, { queues }).map(({ id, notify, sound }) => [id, notify, sound])).toEqual([
      ['waiting_count-r', true, true],
      ['waiting_count-q', false, true],
    ])
    const agents = [agent('1', { state: 'missed', queueIds: ['q'] })]
    expect(ids([rule('agent_stuck', 0, { queueId: 'r' })], { agents })).toEqual([])
  })
})
