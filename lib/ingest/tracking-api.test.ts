import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import { addSource, type Listening, listenForCalls, post, type TestSource } from './testing-ingest.ts'

testDatabase()

let server: Listening
let source: TestSource

beforeAll(async () => {
  server = await listenForCalls()
})

afterAll(() => server.close())

beforeEach(async () => {
  source = await addSource()
})

const send = (path: string, body: unknown, headers = {}) =>
  post(server.origin, path, source.key, body, headers)

interface Kept {
  type: string
  messageId: string
  state: string
  problem: string | null
  timeFlag: string | null
  at: Date
  receivedAt: Date
  payload: Record<string, unknown>
}

const kept = () => database()<Kept[]>`
  select type, message_id as "messageId", state, problem, time_flag as "timeFlag", at, received_at as "receivedAt", payload
  from raw_event where source_id = ${source.sourceId} order by position`

test.each(['identify', 'track', 'page', 'screen', 'group', 'alias'])(
  'a call of %s is kept as it was sent',
  async (type) => {
    const body = {
      userId: 'u1',
      event: 'Order Completed',
      context: { ip: '10.0.0.1' },
      integrations: { All: true },
    }
    const answer = await send(`/v1/${type}`, body)
    expect([answer.status, await answer.json()]).toEqual([200, { success: true }])
    expect(await kept()).toMatchObject([{ type, state: 'pending', payload: body }])
  },
)

test('the same messageId is kept once, whatever way and however often it comes', async () => {
  const call = { type: 'track', messageId: 'm-1', userId: 'u1', event: 'A' }
  await Promise.all([
    send('/v1/track', call),
    send('/v1/batch', { batch: [call, { ...call, messageId: 'm-2' }, call] }),
    send('/v1/batch', { batch: [call] }),
  ])
  expect((await kept()).map(({ messageId }) => messageId).toSorted()).toEqual(['m-1', 'm-2'])
})

test('a batch gives its context to its calls, and its key to none of them', async () => {
  const { key } = source
  const body = {
    writeKey: key,
    context: { app: 1 },
    batch: [{ type: 'track', userId: 'u', event: 'A', writeKey: key }],
  }
  expect((await post(server.origin, '/v1/batch', null, body)).status).toBe(200)
  const [row] = await kept()
  expect(row?.payload).toMatchObject({ context: { app: 1 } })
  expect(JSON.stringify(row?.payload)).not.toContain(key)
})

test('one call that can’t be read stands aside, and its neighbours go on', async () => {
  const good = { type: 'track', userId: 'u', event: 'A' }
  const batch = [good, 'not a call', { userId: 'u' }, null, { ...good, type: 'explode' }, good]
  expect((await send('/v1/batch', { batch })).status).toBe(200)
  const rows = await kept()
  expect(rows.map(({ state }) => state)).toEqual([
    'pending',
    'quarantined',
    'quarantined',
    'quarantined',
    'quarantined',
    'pending',
  ])
  expect(rows[1]).toMatchObject({ payload: { value: 'not a call' }, problem: 'A call must be an object.' })
})

test('keys: unknown, revoked, run out and disabled ones are strangers; two overlap while one takes over', async () => {
  const ask = (key: string | null) => post(server.origin, '/v1/track', key, { userId: 'u', event: 'A' })
  const sql = database()
  const [revoked, expired, expiring, disabled] = [
    await addSource(),
    await addSource(),
    await addSource(),
    await addSource(),
  ]
  await sql`update write_key set revoked_at = now() where source_id = ${revoked.sourceId}`
  await sql`update write_key set expires_at = now() - interval '1 s' where source_id = ${expired.sourceId}`
  await sql`update write_key set expires_at = now() + interval '1 h' where source_id = ${expiring.sourceId}`
  await sql`update source set disabled_at = now() where id = ${disabled.sourceId}`
  for (const key of [null, 'nobody', revoked.key, expired.key, disabled.key]) {
    const answer = await ask(key)
    expect([answer.status, await answer.json()]).toMatchObject([401, { success: false, code: 'signed_out' }])
  }
  expect((await ask(expiring.key)).status).toBe(200)
})

test('any page may send: preflight, plain text as a beacon sends it, and what analytics.js asks for', async () => {
  const preflight = await fetch(`${server.origin}/v1/t`, { method: 'OPTIONS' })
  expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*'])
  const body = JSON.stringify({ writeKey: source.key, anonymousId: 'a-1', event: 'A' })
  const beacon = await post(server.origin, '/v1/t', null, body, {
    'content-type': 'text/plain;charset=UTF-8',
  })
  expect([beacon.status, beacon.headers.get('access-control-allow-origin')]).toEqual([200, '*'])
  const settings = await fetch(`${server.origin}/v1/projects/${source.key}/settings`)
  expect(await settings.json()).toMatchObject({
    integrations: {
      'Segment.io': { apiKey: source.key, apiHost: `${server.origin.slice(7)}/v1`, protocol: 'http' },
    },
  })
})

test('gzip is taken, and refused where it would swell or is none', async () => {
  const packed = (text: string) => new Blob([gzipSync(text)])
  const call = JSON.stringify({ userId: 'u', event: 'A' })
  const gzip = { 'content-encoding': 'gzip' }
  expect((await send('/v1/track', packed(call), gzip)).status).toBe(200)
  expect((await send('/v1/track', packed(`{"a":"${'x'.repeat(10_000_000)}"}`), gzip)).status).toBe(413)
  expect((await send('/v1/track', 'plain', gzip)).status).toBe(400)
  expect((await send('/v1/track', call, { 'content-encoding': 'br' })).status).toBe(400)
})

test('too large is refused: a call over 32 kB, a batch over 500 kB, and 25 MB before it is read', async () => {
  const text = (size: number) => JSON.stringify({ userId: 'u', event: 'A', more: 'x'.repeat(size) })
  expect((await send('/v1/track', text(32 * 1024))).status).toBe(413)
  expect((await send('/v1/batch', `{"batch":[${text(400_000)}]}`)).status).toBe(200)
  expect((await send('/v1/batch', `{"batch":[${text(520_000)}]}`)).status).toBe(413)
  expect((await send('/v1/batch', { batch: Array.from({ length: 2_501 }, () => 1) })).status).toBe(413)
  expect(await statusWithoutBody(25_000_000)).toBe(413)
  for (let n = 0; n < 3; n++) expect((await send('/v1/batch', text(25_000_000))).status).toBe(413)
})

/** Says how long the body will be and sends none of it. */
function statusWithoutBody(length: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${server.origin}/v1/batch`, {
      method: 'POST',
      headers: {
        'content-length': length,
        authorization: `Basic ${Buffer.from(`${source.key}:`).toString('base64')}`,
      },
    })
    asked.on('response', (response) => {
      resolve(response.statusCode)
      asked.destroy()
    })
    asked.on('error', reject)
    asked.flushHeaders()
  })
}

test.each([
  ['nothing', ''],
  ['a cut-off object', '{"userId":"u"'],
  ['a comma at the end', '{"a":1,}'],
  ['single quotes', "{'a':1}"],
  ['a bare word', '{"a":yes}'],
  ['not a number', '{"a":NaN}'],
  ['a leading zero', '{"a":012}'],
  ['a raw line break in a text', '{"a":"\n"}'],
  ['a half escape', '{"a":"\\u12"}'],
  ['two values', '{}{}'],
  ['a comment', '{/*a*/}'],
  ['a list', '[]'],
  ['a text', '"a"'],
  ['a number', '1'],
  ['null', 'null'],
  ['a byte order mark twice', '\uFEFF\uFEFF{}'],
  ['nesting without end', '['.repeat(20_000)],
  ['deep nesting', `{"a":${'['.repeat(40)}${']'.repeat(40)}}`],
])('%s as a body is answered with a sentence', async (_, body) => {
  const answer = await send('/v1/batch', body)
  expect([answer.status, await answer.json()]).toMatchObject([400, { success: false, code: 'invalid' }])
  expect(await kept()).toEqual([])
})

test.each([
  ['a NUL', '{"event":"a\\u0000b"}', { event: 'ab' }],
  ['half a pair', '{"event":"a\\ud800b"}', { event: 'ab' }],
  ['a huge number', '{"event":"a","n":1e400}', { event: 'a', n: null }],
  ['a byte order mark', '\uFEFF{"event":"a"}', { event: 'a' }],
  ['a doubled key', '{"event":"a","event":"b"}', { event: 'b' }],
  ['a key of prototypes with a NUL in it', '{"event":"a","__proto\\u0000__":{"x":1}}', { event: 'a' }],
  ['an empty key', '{"event":"a","":1}', { event: 'a', '': 1 }],
  [
    'a key of prototypes',
    '{"event":"a","__proto__":{"x":1},"p":{"constructor":{"prototype":{"y":1}}}}',
    { event: 'a', p: {} },
  ],
])('%s in a call is kept harmlessly', async (_, body, payload) => {
  expect((await send('/v1/track', body)).status).toBe(200)
  const [row] = await kept()
  const { context: _context, integrations: _integrations, ...said } = row?.payload ?? {}
  expect(said).toEqual(payload)
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
})

test('a card’s number and code are hidden before anything is written', async () => {
  const properties = {
    note: 'card 4111 1111 1111 1111',
    cvv: '123',
    pan: 4111111111111111,
    order_id: '502-8831',
  }
  await send('/v1/track', { userId: 'u', event: 'Paid', properties })
  const [row] = await kept()
  expect(row?.payload).toMatchObject({
    properties: { note: 'card •••• 1111', cvv: '•••', order_id: '502-8831' },
  })
  expect(JSON.stringify(row)).not.toMatch(/4111111111|123/)
})

const hour = 3_600_000
const iso = (ms: number) => new Date(ms).toISOString()

test('times go by our clock: a sender’s that is wrong is set right, and what can’t be is said', async () => {
  const now = Date.now()
  const call = (times: object) => ({ type: 'track', userId: 'u', event: 'A', ...times })
  const batch = [
    call({ timestamp: iso(now - 2 * hour) }),
    call({ timestamp: iso(now + 3 * hour), sentAt: iso(now + 4 * hour) }),
    call({ timestamp: iso(now + 3 * hour) }),
    call({ timestamp: 0 }),
    call({ timestamp: 'yesterday' }),
    call({}),
  ]
  await send('/v1/batch', { sentAt: iso(now), batch })
  const rows = await kept()
  expect(rows.map(({ timeFlag }) => timeFlag)).toEqual([null, null, 'future', 'past', 'unreadable', null])
  const ages = rows.map(({ at, receivedAt }) => Math.round((receivedAt.getTime() - at.getTime()) / 60_000))
  expect(ages).toEqual([120, 60, 0, 0, 0, 0])
})

test('a messageId of any length and kind names its call', async () => {
  const long = 'x'.repeat(5_000)
  await send('/v1/batch', {
    batch: [long, 7, ' ', null, {}].map((messageId) => ({
      type: 'track',
      userId: 'u',
      event: 'A',
      messageId,
    })),
  })
  const ids = (await kept()).map(({ messageId }) => messageId)
  expect(ids.slice(0, 2)).toEqual([`sha256-${createHash('sha256').update(long).digest('hex')}`, '7'])
  expect(ids.slice(2).every((id) => id.startsWith('made-'))).toBe(true)
})
