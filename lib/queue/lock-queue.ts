import type { Tx } from '#db/client.ts'
import { notFound } from '#lib/problem.ts'

export interface LockedQueue {
  id: string
  name: string
  archivedAt: Date | null
}

/** Held against new conversations too, whose rows refer to the queue. */
export async function lockQueue(tx: Tx, queueId: string): Promise<LockedQueue> {
  const [row] = await tx<LockedQueue[]>`
    select id, name, archived_at as "archivedAt" from queue where id = ${queueId} for update`
  if (!row) throw notFound('queue')
  return row
}
