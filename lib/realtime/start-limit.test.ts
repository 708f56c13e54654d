import { describe, expect, it } from 'vitest'
import { addressOf } from './address-of.ts'
import { StartLimit } from './start-limit.ts'

const SHOPPER = '203.0.113.7'

describe('new conversations of an address', () => {
  it('are twenty at once, over all its screens', () => {
    const limit = new StartLimit()
    const taken = Array.from({ length: 25 }, () => limit.of(SHOPPER).take())
    expect(taken.filter(Boolean)).toHaveLength(20)
    expect(limit.of('203.0.113.8').take()).toBe(true)
  })

  it('don’t count those that were open already', () => {
    const limit = new StartLimit()
    for (let at = 0; at < 40; at++) {
      expect(limit.of(SHOPPER).take()).toBe(true)
      limit.of(SHOPPER).giveBack()
    }
  })

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])(
    'are not held up from %s, which is this machine',
    (own) => {
      const limit = new StartLimit()
      expect(Array.from({ length: 100 }, () => limit.of(own).take()).every(Boolean)).toBe(true)
    },
  )
})

it('an address is what the connection says, not what a stranger writes', () => {
  const headers = { 'x-forwarded-for': '198.51.100.1' }
  expect(addressOf({ headers, socket: { remoteAddress: SHOPPER } })).toBe(SHOPPER)
})
