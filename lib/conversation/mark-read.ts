import type { z } from 'zod'
import { database } from '#db/client.ts'
import { parseInput } from '#lib/input.ts'
import { notFound } from '#lib/problem.ts'
import type { Call } from '#lib/verb.ts'
import { readInput } from './inputs.ts'

/** The owner has the newest message on screen. Nothing is recorded: it is a counter, told by a fresh row. */
export async function markRead(
  { actor }: Call,
  raw: z.input<typeof readInput>,
): Promise<{ changed: boolean }> {
  const input = parseInput(readInput, raw)
  if (actor.kind !== 'agent') throw notFound('conversation')
  const rows = await database()`
    update conversation set unread = 0 where id = ${input.conversationId} and assignee_id = ${actor.agentId}
      and unread > 0 and public_seq <= ${input.seq} returning 1`
  return { changed: rows.length > 0 }
}
