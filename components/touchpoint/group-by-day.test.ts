import { expect, test } from 'vitest'
import type { TouchpointView } from '#lib/touchpoint/views.ts'
import { groupByDay } from './group-by-day.ts'

const touchpoint = (id: string, occurredAt: string): TouchpointView => ({
  id,
  occurredAt,
  kind: 'call',
  department: 'support',
  channel: null,
  title: id,
  detail: null,
  actorName: null,
  conversationId: null,
  orderId: null,
})

const inTallinn = (at: string) =>
  new Date(at).toLocaleDateString('en', { timeZone: 'Europe/Tallinn', dateStyle: 'medium' })

test('each day of the reader stands once, above what happened in it', () => {
  const items = groupByDay(
    [
      touchpoint('c', '2026-05-12T22:30:00.000Z'),
      touchpoint('b', '2026-05-12T20:30:00.000Z'),
      touchpoint('a', '2026-05-12T06:00:00.000Z'),
    ],
    inTallinn,
  )
  expect(items.map(({ key }) => key)).toEqual(['day May 13, 2026', 'c', 'day May 12, 2026', 'b', 'a'])
})

test('nothing has no day', () => expect(groupByDay([], inTallinn)).toEqual([]))
