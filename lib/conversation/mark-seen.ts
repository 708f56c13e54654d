import type { z } from 'zod'
import { database } from '#db/client.ts'
import { parseInput } from '#lib/input.ts'
import { notFound } from '#lib/problem.ts'
import type { Call } from '#lib/verb.ts'
import { ofVisitor } from './of-visitor.ts'
import { seenInput } from './visitor-inputs.ts'

/** What the customer's screen got and showed; it only rises, and never past what was sent. */
export async function markSeen(
  { actor }: Call,
  raw: z.input<typeof seenInput>,
): Promise<{ changed: boolean }> {
  const input = parseInput(seenInput, raw)
  if (actor.kind !== 'visitor') throw notFound('conversation')
  const sql = database()
  const rows = await sql`
    update conversation c set
      customer_delivered_seq = greatest(customer_delivered_seq, least(${input.deliveredSeq}::int, public_seq)),
      customer_read_seq = greatest(customer_read_seq, least(${input.readSeq}::int, public_seq))
    where c.id = ${input.conversationId} and ${ofVisitor(sql, actor.visitorId)}
      and (customer_delivered_seq < least(${input.deliveredSeq}::int, public_seq)
        or customer_read_seq < least(${input.readSeq}::int, public_seq))
    returning 1`
  return { changed: rows.length > 0 }
}
