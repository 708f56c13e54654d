import type { Socket } from 'socket.io'
import { z } from 'zod'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { parseInput } from '#lib/input.ts'
import { Problem } from '#lib/problem.ts'
import { agentOf } from './agent-socket.ts'
import type { LiveParts } from './broadcaster.ts'
import { commands, type Commands } from './commands.ts'
import type { Watched } from './protocol.ts'
import { queries } from './queries.ts'
import { watch } from './watch.ts'

const ROOMS_AT_ONCE = 200

const requestShape = z.object({ name: z.string(), id: z.uuid().optional(), input: z.unknown() })
const havesShape = z
  .array(
    z.object({
      room: z.string().max(100),
      epoch: z.string().max(64).optional(),
      seq: z.int().min(0).optional(),
    }),
  )
  .max(ROOMS_AT_ONCE, 'Too many rooms at once.')

/** A reply checks the live session in its own statement, so that it needs no look-up before. */
const SELF_CHECKING = new Set<string>(['conversation.send' satisfies keyof Commands])

type Ask = (who: unknown, input: unknown) => Promise<unknown>

/** Each verb and query judges the shape of its input itself. */
function find(registry: object, name: string): Ask | null {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return Object.hasOwn(registry, name) ? (Reflect.get(registry, name) as Ask) : null
}

async function actorNow(socket: Socket): Promise<AgentActor> {
  const actor = await loadActor(agentOf(socket).sessionId)
  if (actor) return actor
  socket.emit('signed_out')
  socket.disconnect(true)
  throw new Problem('signed_out', 'You are signed out. What you typed is kept here.')
}

export async function runCommand(socket: Socket, raw: unknown, live: LiveParts) {
  const { name, id, input } = parseInput(requestShape, raw)
  const command = find(commands, name)
  if (!command) throw new Problem('invalid', 'There is no such command.')
  const actor = SELF_CHECKING.has(name) ? agentOf(socket) : await actorNow(socket)
  const value = await command({ actor, commandId: id }, input)
  if (name === 'conversation.read' && isChanged(value)) {
    live.lists.touch(conversationOf(input))
    live.publicThreads.touch(conversationOf(input))
  }
  return value
}

export async function runQuery(socket: Socket, raw: unknown) {
  const { name, input } = parseInput(requestShape, raw)
  const query = find(queries, name)
  if (!query) throw new Problem('invalid', 'There is no such query.')
  return query(await actorNow(socket), input)
}

export async function watchAll(socket: Socket, raw: unknown, live: LiveParts): Promise<Watched[]> {
  const haves = parseInput(havesShape, raw)
  const actor = await actorNow(socket)
  return Promise.all(haves.map((have) => watch(socket, actor, have, live)))
}

const isChanged = (value: unknown) =>
  typeof value === 'object' && value !== null && 'changed' in value && value.changed === true

const conversationOf = (input: unknown): string =>
  typeof input === 'object' && input !== null && 'conversationId' in input ? String(input.conversationId) : ''
