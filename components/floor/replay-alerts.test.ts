import { expect, it } from 'vitest'
import type { ReplayDay } from '#lib/metric/replay-views.ts'
import { noMoment } from '#lib/metric/summarise-floor.ts'
import { replayAlerts } from './replay-alerts.ts'
import { replayAt } from './replay-at.ts'

const at = (minute: number) => new Date(Date.UTC(2031, 2, 4, 12, minute)).toISOString()
const queue = { id: 'q', name: 'Orders', serviceLevelMs: 60_000 }

it('names each trouble once, when it began', () => {
  const moments: ReplayDay['moments'] = [
    { at: at(0), queues: { q: { ...noMoment(), waiting: 1, available: 0, oldest: Date.parse(at(0)) } } },
    { at: at(5), queues: { q: { ...noMoment(), waiting: 4, available: 0, oldest: Date.parse(at(0)) } } },
    { at: at(10), queues: { q: { ...noMoment(), waiting: 1, available: 2, oldest: Date.parse(at(8)) } } },
    { at: at(15), queues: {} },
    { at: at(20), queues: { q: { ...noMoment(), waiting: 1, available: 2, oldest: Date.parse(at(19)) } } },
    { at: at(25), queues: { q: { ...noMoment(), waiting: 2, available: 0, oldest: Date.parse(at(25)) } } },
  ]
  const alerts = replayAlerts({ queues: [queue], agents: [], moments })
  expect(alerts.map(({ kind, at: when }) => `${kind} ${new Date(when).toISOString()}`)).toEqual([
    `nobody ${at(0)}`,
    `late ${at(10)}`,
    `nobody ${at(25)}`,
  ])
})

it('stands at any moment of a stretch without changing the stretch', () => {
  const [start, later] = [Date.parse(at(0)), Date.parse(at(3))]
  const stretch = {
    from: start,
    until: null,
    state: { day: start, conversations: {}, agents: {}, reservations: {}, tally: {} },
    steps: [
      { name: 'presence.changed' as const, at: later, agentId: 'a', state: 'break' },
      {
        name: 'conversation.opened' as const,
        at: later + 1,
        conversationId: 'c',
        queueId: 'q',
        openedAt: later,
      },
    ],
  }
  expect(replayAt(stretch, start).agents).toEqual({})
  expect(replayAt(stretch, later)).toMatchObject({ agents: { a: { state: 'break' } }, conversations: {} })
  expect(replayAt(stretch, later + 1).conversations).toMatchObject({ c: { state: 'waiting', since: later } })
  expect(stretch.state.agents).toEqual({})
})
