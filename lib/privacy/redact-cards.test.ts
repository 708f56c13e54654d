import { describe, expect, it } from 'vitest'
import { redactCards } from './redact-cards.ts'

const redacted = [
  ['my card is 4111 1111 1111 1111', 'my card is •••• 1111'],
  ['4111111111111111', '•••• 1111'],
  ['order 4111-1111-1111-1111 exp 12/27', 'order •••• 1111 exp 12/27'],
  ['5105.1051.0510.5100', '•••• 5100'],
  ['2223\u00a00031\u00a02200\u00a03222', '•••• 3222'],
  ['3782 822463 10005', '•••• 0005'],
  ['3056 930902 5904', '•••• 5904'],
  ['6011111111111117', '•••• 1117'],
  ['3530111333300000', '•••• 0000'],
  ['6200000000000005', '•••• 0005'],
  ['6759649826438453', '•••• 8453'],
  ['4111 1111\n1111 1111', '•••• 1111'],
  ['４１１１ １１１１ １１１１ １１１１', '•••• 1111'],
  ['٤١١١ ١١١١ ١١١١ ١١١١', '•••• 1111'],
  ['4\u200b111111111111111', '•••• 1111'],
  ['4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2', '•••• 4242'],
  ['5555 5555 5555 4444 and 4242 4242 4242 4242', '•••• 4444 and •••• 4242'],
  ['my card 4111 1111 1111 1112 (mistyped)', 'my card •••• 1112 (mistyped)'],
  ['cvv 123', 'cvv •••'],
  ['CVC: 1 2 3, exp 12/26', 'CVC: •••, exp 12/26'],
  ['the security code is 1234.', 'the security code is •••.'],
  ['Kartenprüfnummer 737', 'Kartenprüfnummer •••'],
  ['123 is my cvv', '••• is my cvv'],
  ['4111 1111 1111 1111 12/26 123', '•••• 1111 12/26 •••'],
  ['4111 1111 1111 1111 123', '•••• 1111 •••'],
] as const

const kept = [
  'ring +49 4111 1111 1111 1',
  '+49 170 1234567 / +49 171 7654321',
  '+4915123456783',
  'IBAN DE89 3704 0044 0532 0130 00',
  'order number 4111111111111111',
  'tracking 6011111111111117',
  '1795412345678',
  '2026-11-23T04:45:00.123456Z',
  '01932456-4111-7111-8111-411111111111',
  'tok_4242424242424242',
  'gift card 6006 4900 1234 5678',
  'my security code is 123456',
  '4111 1111 1111 1112',
  'the card ending in 1111, expiry 12/26',
  'a total of 5.105.105.105.105.100 EUR',
  '•••• 1111 cvv •••',
]

describe('redactCards', () => {
  it.each(redacted)('keeps "%s" as "%s"', (text, as) => {
    expect(redactCards(text).text).toBe(as)
  })

  it.each(kept)('leaves "%s"', (text) => {
    expect(redactCards(text)).toEqual({ text, found: [] })
  })

  it('hides half a megabyte of codes, each', () => {
    const text = 'cvv 123 '.repeat(60_000)
    expect(redactCards(text).text).toBe('cvv ••• '.repeat(60_000))
  })

  it('says where in the given text', () => {
    expect(redactCards('a 4111 1111 1111 1111, cvv 123').found).toEqual([
      { start: 2, end: 21, kind: 'number' },
      { start: 27, end: 30, kind: 'code' },
    ])
  })
})
