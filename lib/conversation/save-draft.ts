import { database } from '#db/client.ts'
import { notFound } from '#lib/problem.ts'
import { parseInput } from '#lib/input.ts'
import type { Call } from '#lib/verb.ts'
import type { z } from 'zod'
import { draftInput } from './inputs.ts'

/** Kept per agent and conversation; it is theirs alone, so that it is no event. Empty text removes it. */
export async function saveDraft(
  { actor }: Call,
  raw: z.input<typeof draftInput>,
): Promise<{ saved: boolean }> {
  const input = parseInput(draftInput, raw)
  if (actor.kind !== 'agent') throw notFound('conversation')
  const sql = database()
  const text = input.text.replaceAll('\u0000', '')
  if (text === '') {
    await sql`delete from draft where agent_id = ${actor.agentId} and conversation_id = ${input.conversationId}
      and kind = ${input.kind}`
    return { saved: true }
  }
  const rows = await sql`
    insert into draft (agent_id, conversation_id, kind, text)
    select ${actor.agentId}, id, ${input.kind}, ${text} from conversation where id = ${input.conversationId}
    on conflict (agent_id, conversation_id, kind) do update set text = excluded.text, updated_at = now() returning 1`
  if (rows.length === 0) throw notFound('conversation')
  return { saved: true }
}
