import { expect, it } from 'vitest'
import { holdsCustomerWords } from './customer-words.ts'

it.each([
  ['support', 'chat', 'Live Chat Message Sent', true],
  ['support', 'chat', 'Live Chat Message Received', false],
  ['support', 'e-mail', 'Support Email Received', true],
  ['support', 'e-mail', 'Support Email Sent', false],
  ['support', 'call', 'Call Made', false],
  ['support', 'call', 'Asked about the delivery', true],
  ['community', 'review', 'Product Reviewed', true],
  ['marketing', 'e-mail sent', 'Newsletter', false],
  ['sales', 'order', 'Order Completed', false],
])('of %s, %s, %s: %s', (department, kind, title, holds) => {
  expect(holdsCustomerWords({ department, kind, title, detail: 'My order is 20731' })).toBe(holds)
  expect(holdsCustomerWords({ department, kind, title, detail: null })).toBe(false)
})
