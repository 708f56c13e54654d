import type { Tx } from '#db/client.ts'
import { notFound, Problem } from '#lib/problem.ts'

export interface LockedWidget {
  id: string
  name: string
  queueId: string
}

export async function lockWidget(tx: Tx, widgetId: string): Promise<LockedWidget> {
  const [row] = await tx<LockedWidget[]>`
    select id, name, queue_id as "queueId" from widget where id = ${widgetId} for no key update`
  if (!row) throw notFound('widget')
  return row
}

/** Locked against being archived meanwhile. */
export async function requireOpenQueue(tx: Tx, queueId: string) {
  const [queue] = await tx`select 1 from queue where id = ${queueId} and archived_at is null for share`
  if (!queue) throw new Problem('invalid', 'This queue is not in use any more.', 'queueId')
}
