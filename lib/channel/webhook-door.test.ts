import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { postWebhook } from './post-webhook.ts'
import { isReachable } from './reachable-address.ts'
import { signWebhook } from './sign-webhook.ts'

let close = () => {}
afterEach(() => close())

async function serve(status: number, headers: Record<string, string>, body: string): Promise<string> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(status, headers).end(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => void server.close()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const post = (url: string, allowsInternal: boolean) =>
  postWebhook({ id: 'msg_1', timestamp: 1, body: '{}', url, allowsInternal, secrets: ['whsec_c2VjcmV0'] })

test('signs as the vector of Standard Webhooks, once for each secret', () => {
  const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' }
  const vector = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  expect(signWebhook(message, [secret])).toBe(vector)
  expect(signWebhook(message, [secret, 'whsec_c2VjcmV0']).split(' ')).toEqual([
    vector,
    expect.stringMatching(/^v1,(?!g0hM9)/),
  ])
})

test.each([
  ['93.184.215.14', true, true],
  ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true, true],
  ['127.0.0.1', false, true],
  ['10.1.2.3', false, true],
  ['172.31.0.1', false, true],
  ['192.168.1.1', false, true],
  ['100.64.0.1', false, true],
  ['::1', false, true],
  ['fd12::1', false, true],
  ['::ffff:10.0.0.1', false, true],
  ['169.254.169.254', false, false],
  ['::ffff:169.254.169.254', false, false],
  ['fe80::1', false, false],
  ['0.0.0.0', false, false],
  ['224.0.0.1', false, false],
  ['64:ff9b::a00:1', false, false],
])('%s: reachable %s, with leave to go inside %s', (address, open, inside) => {
  expect([isReachable(address, false), isReachable(address, true)]).toEqual([open, inside])
})

test.each(['http://127.0.0.1:1/', 'https://2130706433/', 'https://[::1]/', 'https://localhost:1/'])(
  'does not go inside without leave: %s',
  async (url) => {
    expect(await post(url, false)).toMatchObject({
      status: null,
      problem: expect.stringContaining('private'),
    })
  },
)

test('follows no redirect, and keeps the start of an answer without signs that can’t be kept', async () => {
  const url = await serve(302, { location: 'http://169.254.169.254/' }, `a\u0000b${'x'.repeat(5_000)}`)
  const answer = await post(url, true)
  expect(answer).toMatchObject({ status: 302, problem: null })
  expect(answer.answer).toBe(`a b${'x'.repeat(197)}`)
})

test('says in words why nothing was answered', async () => {
  expect(await post('http://127.0.0.1:1/', true)).toEqual({
    status: null,
    answer: null,
    problem: 'Nobody answers at this address.',
  })
})
