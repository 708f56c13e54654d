import { describe, expect, it } from 'vitest'
import type { FloorAgent } from '#lib/metric/load-floor.ts'
import { chooseReceiver } from './choose-receiver.ts'
import { groupByOrigin } from './reassign-target.ts'
import { serviceTone } from './service-tone.ts'

const agent = (id: string, values: Partial<FloorAgent> = {}): FloorAgent => ({
  id,
  name: `Agent ${id}`,
  state: 'available',
  reason: null,
  since: '2031-03-04T11:00:00Z',
  loadUnits: 0,
  capacityUnits: 6,
  queueIds: ['q'],
  holding: [],
  handledToday: 0,
  ratingToday: null,
  ...values,
})

describe('the band of a service level', () => {
  it.each([
    [null, 'neutral'],
    [0.8, 'ok'],
    [0.79, 'warn'],
    [0.7, 'warn'],
    [0.69, 'bad'],
  ])('%s is %s', (serviceLevel, tone) => {
    expect(serviceTone({ serviceLevel, serviceLevelTarget: 0.8 })).toBe(tone)
  })
})

describe('who can be given a conversation', () => {
  const moved = { queueId: 'q', assigneeId: 'owner', units: 2 }

  it('is who works in the queue and has room, the free and least loaded first', () => {
    const agents = [
      agent('busy', { state: 'busy' }),
      agent('loaded', { loadUnits: 4 }),
      agent('free'),
      agent('stranger', { queueIds: ['other'] }),
    ]
    expect(chooseReceiver(agents, [moved]).map(({ agent: { id }, obstacle }) => [id, obstacle])).toEqual([
      ['free', null],
      ['loaded', null],
      ['busy', null],
    ])
  })

  it('says of the others why not', () => {
    const agents = [
      agent('full', { loadUnits: 5 }),
      agent('off', { state: 'offline' }),
      agent('owner'),
      agent('ok'),
    ]
    expect(chooseReceiver(agents, [moved]).map(({ agent: { id }, obstacle }) => [id, obstacle])).toEqual([
      ['ok', null],
      ['off', 'offline'],
      ['owner', 'has_it'],
      ['full', 'full'],
    ])
  })

  it('says how many of several fit, and only of people who work in all of their queues', () => {
    const agents = [agent('two', { loadUnits: 2 }), agent('both', { queueIds: ['q', 'r'], loadUnits: 3 })]
    const three = [moved, { ...moved, assigneeId: 'two' }, { ...moved, assigneeId: null }]
    expect(chooseReceiver(agents, three).map(({ agent: { id }, room }) => [id, room])).toEqual([
      ['two', 2],
      ['both', 1],
    ])
    const others = chooseReceiver(agents, [moved, { ...moved, queueId: 'r' }])
    expect(others.map(({ agent: { id } }) => id)).toEqual(['both'])
  })
})

describe('putting back what was moved', () => {
  const from = (agentId: string | null, queueId = 'q') => ({ agentId, queueId })

  it('is one command for each place, and none for what was not moved', () => {
    const moved = [
      { conversationId: '1', from: from('ana') },
      { conversationId: '2', from: from('ana') },
      { conversationId: '3', from: from(null) },
      { conversationId: '4', from: null },
    ]
    expect(groupByOrigin(moved, { kind: 'agent', id: 'boris', name: 'Boris' })).toEqual([
      { conversationIds: ['3'], target: { queueId: 'q' } },
      { conversationIds: ['1', '2'], target: { agentId: 'ana' } },
    ])
  })

  it('goes by the queue that it left, before it goes to who had it', () => {
    const moved = [{ conversationId: '1', from: from('ana') }]
    expect(groupByOrigin(moved, { kind: 'queue', id: 'other', name: 'Other' })).toEqual([
      { conversationIds: ['1'], target: { queueId: 'q' } },
      { conversationIds: ['1'], target: { agentId: 'ana' } },
    ])
    expect(groupByOrigin(moved, { kind: 'queue', id: 'q', name: 'Own' })).toHaveLength(1)
  })
})
