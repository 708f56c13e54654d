import { expect, it } from 'vitest'
import { redactJson, redactJsonText } from './redact-json.ts'

it('redacts strings, numbers and names at any depth, with the name as the label', () => {
  const raw = {
    traits: { card: '4111 1111 1111 1111', cvv: 123, securityCode: '9876', orderNumber: '4111111111111111' },
    products: [{ note: 'paid with 5555555555554444' }, 4242424242424242],
    at: 1795412345678,
    ok: true,
    none: null,
  }
  expect(redactJson(raw)).toEqual({
    traits: { card: '•••• 1111', cvv: '•••', securityCode: '•••', orderNumber: '4111111111111111' },
    products: [{ note: 'paid with •••• 4444' }, '•••• 4242'],
    at: 1795412345678,
    ok: true,
    none: null,
  })
})

it('reads and writes JSON as text', () => {
  expect(redactJsonText('{"a":"4111-1111-1111-1111"}')).toBe('{"a":"•••• 1111"}')
})
