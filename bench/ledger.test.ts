import { expect, test } from 'vitest'
import { Ledger } from './ledger.ts'

const text = Buffer.from('')
const arrival = (prev: number, seq: number, conversationId = 'a') => ({ conversationId, prev, seq, text })

test('each line is held to the next number of each of its rooms', () => {
  const ledger = new Ledger()
  const [one, other] = [ledger.hearer(1), ledger.hearer(1)]
  for (const hear of [one, other]) {
    hear(arrival(1, 2))
    hear(arrival(2, 4))
    hear(arrival(1, 2, 'b'))
  }
  expect(ledger).toMatchObject({ delivered: 8, wrong: 0 })
})

test('what is lost, doubled or out of order is counted', () => {
  const ledger = new Ledger()
  const hear = ledger.hearer(1)
  hear(arrival(3, 4))
  expect(ledger.wrong).toBe(2)
  hear(arrival(3, 4))
  expect(ledger.wrong).toBe(3)
})

test('a value beside the stream is no delivery', () => {
  const ledger = new Ledger()
  ledger.hearer(1)(arrival(5, 5))
  expect(ledger).toMatchObject({ delivered: 0, values: 1, wrong: 0 })
})

test('who waits for a number of deliveries is told when it is reached', async () => {
  const ledger = new Ledger()
  const hear = ledger.hearer(0)
  const reached: string[] = []
  const waiting = [
    ledger.until(1).then(() => reached.push('1')),
    ledger.until(2).then(() => reached.push('2')),
  ]
  hear(arrival(0, 1))
  await waiting[0]
  expect(reached).toEqual(['1'])
  hear(arrival(1, 2))
  await Promise.all(waiting)
  expect(reached).toEqual(['1', '2'])
})
