import type { Tx } from '#db/client.ts'
import { Problem } from '#lib/problem.ts'

/** Its row is shared, so that it can't be archived while something is on its way into it. */
export async function requireQueueInUse(tx: Tx, queueId: string, field: string) {
  const [queue] = await tx`select 1 from queue where id = ${queueId} and archived_at is null for share`
  if (!queue) throw new Problem('invalid', 'This queue is not in use any more.', field)
}
