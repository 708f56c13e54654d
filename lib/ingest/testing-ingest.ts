import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { database } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import { handleRequests } from '#lib/server/handle-requests.ts'
import { takeInPending } from './take-in-pending.ts'
import { newWriteKey } from './write-key.ts'

export interface TestSource {
  sourceId: string
  key: string
}

export async function addSource(isTrusted = true): Promise<TestSource> {
  const sql = database()
  const [sourceId, { key, hash, lastFour }] = [newId(), newWriteKey()]
  await sql`insert into source (id, name, is_trusted) values (${sourceId}, 'Web shop', ${isTrusted})`
  await sql`insert into write_key (id, source_id, hash, last_four) values (${newId()}, ${sourceId}, ${hash}, ${lastFour})`
  return { sourceId, key }
}

export interface Listening {
  origin: string
  close(): Promise<void>
}

/** The product's own doors on a free port; what is not a raw route is not there. */
export function listenForCalls(): Promise<Listening> {
  const door = handleRequests({
    next: (_request, response) => Promise.resolve(void response.writeHead(404).end()),
    trustProxy: false,
    dev: false,
    isOpen: () => true,
  })
  return listening(createServer(door))
}

export function listening(server: Server): Promise<Listening> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve({ origin: originOf(server), close: () => closed(server) }))
  })
}

/** A server that listens on a port says so. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** Sends a body as a source would. */
export const post = (origin: string, path: string, key: string | null, body: unknown, headers = {}) =>
  fetch(`${origin}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === null ? {} : { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` }),
      ...headers,
    },
    body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body),
  })

export async function takeInAll() {
  while (await takeInPending());
}
