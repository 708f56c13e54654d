import { createServer, request } from 'node:http'
import { type Listening, listening } from './testing-ingest.ts'

/** The client waits longer after each failure: more would make the test slow, not stricter. */
const DROPPED = 0.2

export interface FlakyProxy extends Listening {
  /** How often a connection was dropped before the server had the call, and after it had answered. */
  dropped: { before: number; after: number }
}

/**
 * Passes calls on and drops some: before the server has seen them, or after it has answered, which the sender can't
 * tell apart. `chance` gives numbers from 0 to 1.
 */
export async function startFlakyProxy(target: string, chance: () => number): Promise<FlakyProxy> {
  const dropped = { before: 0, after: 0 }
  const server = createServer((incoming, outgoing) => {
    const fate = chance()
    if (fate < DROPPED / 2) {
      dropped.before += 1
      return void incoming.socket.destroy()
    }
    const onward = request(
      new URL(incoming.url ?? '/', target),
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        if (fate < DROPPED) {
          dropped.after += 1
          answer.resume()
          return void incoming.socket.destroy()
        }
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      },
    )
    onward.on('error', () => incoming.socket.destroy())
    incoming.on('error', () => onward.destroy())
    incoming.pipe(onward)
  })
  return { ...(await listening(server)), dropped }
}

/** Numbers from 0 to 1 that a seed gives again (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
