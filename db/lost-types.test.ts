import { once } from 'node:events'
import { createConnection, createServer } from 'node:net'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { isLostTypes } from './lost-types.ts'
import { testDatabase } from './testing.ts'

const test = testDatabase()

/** Lets everything through to the database, and cuts the line when the array types are asked for. */
const proxy = createServer((line) => {
  const { hostname, port } = new URL(test.appUrl)
  const database = createConnection(Number(port), hostname)
  database.on('error', () => {})
  line.on('error', () => {})
  database.pipe(line)
  line.on('data', (bytes) => {
    if (bytes.includes('typarray')) return line.resetAndDestroy()
    database.write(bytes)
  })
  line.on('close', () => database.destroy())
})
let url: URL

beforeAll(async () => {
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  const address = proxy.address()
  url = new URL(test.appUrl)
  url.port = String(typeof address === 'object' ? address?.port : '')
})
afterAll(() => void proxy.close())

it('knows the rejection of a connection that is lost while its array types are read', async () => {
  const others = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  const heard = vi.fn<(error: unknown) => void>()
  process.on('unhandledRejection', heard)
  const sql = postgres(url.href, { max: 1, onnotice: () => {}, backoff: () => 0.01 })
  try {
    void sql`select 1`.catch(() => {})
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), { timeout: 10_000 })
    expect(heard.mock.calls.every(([error]) => isLostTypes(error))).toBe(true)
    expect(isLostTypes(new Error('read ECONNRESET'))).toBe(false)
  } finally {
    await sql.end({ timeout: 0 })
    process.removeListener('unhandledRejection', heard)
    for (const listener of others) process.on('unhandledRejection', listener)
  }
})
