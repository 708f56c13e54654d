import type { Tx } from '#db/client.ts'
import type { AuditValues } from '#lib/audit.ts'
import { notFound, Problem } from '#lib/problem.ts'

export interface LockedDisposition {
  values: AuditValues
  archived: boolean
}

export async function lockDisposition(tx: Tx, dispositionId: string): Promise<LockedDisposition> {
  const [row] = await tx<{ label: string; queueId: string | null; position: number; archived: boolean }[]>`
    select label, queue_id as "queueId", position, archived_at is not null as archived from disposition
    where id = ${dispositionId} for no key update`
  if (!row) throw notFound('disposition')
  const { archived, ...values } = row
  return { values, archived }
}

/** The queue that something is kept for, when it is for one. */
export async function requireQueue(tx: Tx, queueId: string | null) {
  if (queueId === null) return
  const [queue] = await tx`select 1 from queue where id = ${queueId} and archived_at is null`
  if (!queue) throw new Problem('invalid', 'This queue is not in use any more.', 'queueId')
}
