import { expect, test } from 'vitest'
import { comparedFigure, humanLines, jsonLine } from './figure.ts'

const told = { name: 'fanout', unit: 'delivered/s', lost: 0, remarks: ['CPU: 12 µs a delivery'] }
const spread = { p50: 1.23456, p95: 2, p99: null }

test('a line for a program has the stated names in their order', () => {
  const line = jsonLine(comparedFigure(told, { product: [70, 80, 60], baseline: [100, 100, 100] }, spread))
  expect(line).toBe(
    '{"name":"fanout","ratio":0.7,"product":70,"baseline":100,"unit":"delivered/s","p50":1.235,"p95":2,"p99":null,"rounds":3,"lost":0}',
  )
})

test('without a baseline the ratio is null', () => {
  const figure = comparedFigure(told, { product: [70], baseline: [] }, spread)
  expect(figure).toMatchObject({ ratio: null, baseline: null, product: 70, rounds: 1 })
})

test('a figure that lost something says that it is void', () => {
  const figure = comparedFigure({ ...told, lost: 2 }, { product: [1], baseline: [1] }, spread)
  expect(humanLines(figure)).toContain('VOID: 2 lost')
  expect(humanLines({ ...figure, lost: 0 })).not.toContain('VOID')
})
