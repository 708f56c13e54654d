import type { Tx } from '#db/client.ts'
import { Problem } from '#lib/problem.ts'
import { SLOT_MS } from './callback.ts'

/** Refuses when the half hour is full. One booking of a queue's half hour at a time, so that the cap holds. */
export async function takePlace(tx: Tx, queueId: string, slotAt: Date, cap: number) {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`callback:${queueId}:${slotAt.toISOString()}`}, 0))`
  const [row] = await tx<{ taken: number }[]>`
    select count(*)::int as taken from callback
    where queue_id = ${queueId} and state in ('booked','due')
      and slot_at >= ${slotAt} and slot_at < ${new Date(slotAt.getTime() + SLOT_MS)}`
  if ((row?.taken ?? 0) >= cap)
    throw new Problem('full', 'This time was just taken. Choose another; your place is kept.', 'slotAt')
}
