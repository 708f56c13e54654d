import { describe, expect, it } from 'vitest'
import type { FloorAgent, QueueTile } from '#lib/metric/load-floor.ts'
import { applyFigures, type FloorState, packAgents, packQueues } from './floor-frame.ts'
import { FloorStream } from './floor-stream.ts'

const tile = (id: string, values: Partial<QueueTile> = {}): QueueTile => ({
  id,
  name: `Queue ${id}`,
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
  since: '2031-03-04T11:00:00.123Z',
  loadUnits: 0,
  capacityUnits: 6,
  queueIds: ['q'],
  holding: [],
  handledToday: 0,
  ratingToday: null,
  ...values,
})

const held = (name: string) => ({
  conversationId: `of ${name}`,
  queueId: 'a',
  customerName: name,
  state: 'active' as const,
  handRaisedAt: null,
})

const busy = tile('a', {
  waiting: 37,
  oldestSince: '2031-03-04T11:59:00.001Z',
  serviceLevel: 0.25,
  answered: 1295,
  abandoned: 36,
  averageAnswerMs: 0,
  active: 35,
  inWrapUp: 1,
  available: 0,
  atCapacity: 3,
  estimatedWait: { lowMinutes: 0, highMinutes: 36 },
})

/** A viewer who applies what they are told. */
function viewer(stream: FloorStream, view: { queues: QueueTile[]; agents: FloorAgent[] }) {
  stream.next(view)
  let state: FloorState = stream.whole(view)
  return {
    tell(next: typeof view) {
      const items = stream.next(next)
      for (const item of items) state = item.type === 'floor' ? item : applyFigures(state, item)
      return items
    },
    get view() {
      return { queues: state.queues, agents: state.agents }
    },
    get state() {
      return state
    },
  }
}

describe('a frame of the floor', () => {
  it('brings every figure over as it was', () => {
    const stream = new FloorStream()
    const screen = viewer(stream, { queues: [tile('a'), tile('b')], agents: [agent('1'), agent('2')] })
    const next = {
      queues: [busy, tile('b')],
      agents: [
        agent('1'),
        agent('2', { state: 'missed', since: '2031-03-04T12:00:00.999Z', loadUnits: 37, handledToday: 1296 }),
      ],
    }
    screen.tell(next)
    expect(screen.view).toEqual(next)
    screen.tell({ queues: [tile('a'), tile('b')], agents: [agent('1'), agent('2')] })
    expect(screen.view).toEqual({ queues: [tile('a'), tile('b')], agents: [agent('1'), agent('2')] })
  })

  it('is of the same size whatever its figures are', () => {
    expect(packQueues([busy])).toHaveLength(packQueues([tile('b')]).length)
    const loaded = agent('1', { loadUnits: 12, handledToday: 250, state: 'break' })
    expect(packAgents([loaded])).toHaveLength(packAgents([agent('1')]).length)
    expect(packQueues([tile('a', { waiting: 36 ** 5 })])).toHaveLength(packQueues([busy]).length)
  })

  it('leaves rows alone that did not change, and says nothing when none did', () => {
    const stream = new FloorStream()
    const view = { queues: [tile('a'), tile('b')], agents: [agent('1')] }
    const screen = viewer(stream, view)
    screen.tell({ ...view, queues: [busy, tile('b')] })
    const before = screen.state
    screen.tell({ ...view, queues: [tile('a', { waiting: 1 }), tile('b')] })
    expect(screen.state.queues[1]).toBe(before.queues[1])
    expect(screen.state.agents[0]).toBe(before.agents[0])
    expect(screen.tell({ ...view, queues: [tile('a', { waiting: 1 }), tile('b')] })).toEqual([])
  })

  it('tells who holds whom a few at a time, and all in the end', () => {
    const stream = new FloorStream()
    const idle = Array.from({ length: 60 }, (_, at) => agent(String(at)))
    const screen = viewer(stream, { queues: [tile('a')], agents: idle })
    const working = idle.map((one) => ({ ...one, holding: [held(`Customer of ${one.id}`), held('Another')] }))
    const sizes: number[] = []
    do sizes.push(JSON.stringify(screen.tell({ queues: [tile('a')], agents: working })).length)
    while (stream.isBehind)
    expect(screen.view.agents).toEqual(working)
    expect(sizes.length).toBeGreaterThan(2)
    expect(Math.max(...sizes)).toBeLessThan(4_000)
  })

  it('is the whole floor when other people are on it, and figures of another order are no news', () => {
    const stream = new FloorStream()
    const screen = viewer(stream, { queues: [tile('a')], agents: [agent('1')] })
    const before = screen.state
    const grown = { queues: [tile('a')], agents: [agent('0'), agent('1', { state: 'busy' })] }
    expect(screen.tell(grown)).toMatchObject([{ type: 'floor' }])
    expect(screen.view).toEqual(grown)
    const [late] = screen.tell({ ...grown, queues: [busy] })
    if (late?.type !== 'figures') throw new Error('no figures')
    expect(applyFigures(before, late)).toBe(before)
  })
})
