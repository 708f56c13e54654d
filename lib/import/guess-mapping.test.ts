import { expect, it } from 'vitest'
import { guessMapping } from './guess-mapping.ts'

it('takes the key of a list of customers for the customer, and of what they ordered for the order', () => {
  const people = guessMapping('customers', ['@key', 'email', 'paid_by.card_7.id'], [])
  expect(people.fields).toEqual({ external_id: { column: '@key' }, email: { column: 'email' } })
  const orders = guessMapping('touchpoints', ['@key', 'user_id', 'placed_at'], [])
  expect(orders.fields).toEqual({
    number: { column: '@key' },
    external_id: { column: 'user_id' },
    occurred_at: { column: 'placed_at' },
  })
  const numbered = guessMapping('touchpoints', ['@key', 'order_id', 'user_id'], [])
  expect(numbered.fields).toEqual({ number: { column: 'order_id' }, external_id: { column: 'user_id' } })
})
