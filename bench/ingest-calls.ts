/** As many calls as the client library sends in one request. */
export const CALLS = 15

const USERS = 5_000
const AT = '@'

/** One event as a web shop sends it; `n` says whose it is and which order it speaks of. */
export const callOf = (messageId: string, n: number) => ({
  type: 'track',
  event: 'Order Completed',
  messageId,
  userId: `user-${n % USERS}`,
  timestamp: '2026-01-02T10:20:30.123Z',
  context: { library: { name: '@segment/analytics-node', version: '3.1.0' }, locale: 'en-GB' },
  integrations: {},
  properties: {
    order_id: `R-${100_000 + n}`,
    total: 129.9,
    currency: 'EUR',
    products: [
      { product_id: 'p-17', name: 'Kettle, steel, 1.7 l', price: 59.9, quantity: 1 },
      { product_id: 'p-23', name: 'Toaster, two slices', price: 70, quantity: 1 },
    ],
    coupon: 'SPRING',
    url: 'https://shop.example/checkout/thank-you',
  },
})

const pieces = Array.from({ length: CALLS }, (_, n) => JSON.stringify(callOf(AT, n)).split(`"${AT}"`))

/** A request's body whose calls are named after `name`; cheap, so that making it is not what is measured. */
export const bodyOf = (name: string): string =>
  `{"batch":[${pieces.map(([before, after], n) => `${before}"${name}-${n}"${after}`).join(',')}],"sentAt":"2026-01-02T10:20:31.000Z"}`
