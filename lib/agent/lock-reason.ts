import type { Tx } from '#db/client.ts'
import type { AuditValues } from '#lib/audit.ts'
import { notFound, Problem } from '#lib/problem.ts'

interface LockedReason {
  values: AuditValues
  state: string
  archivedAt: Date | null
}

export async function lockReason(tx: Tx, reasonId: string): Promise<LockedReason> {
  const [row] = await tx<{ label: string; state: string; archivedAt: Date | null }[]>`
    select label, state, archived_at as "archivedAt" from presence_reason where id = ${reasonId} for update`
  if (!row) throw notFound('reason')
  const { label, state, archivedAt } = row
  return { values: { label, state }, state, archivedAt }
}

export async function requireFreeLabel(tx: Tx, label: string, reasonId: string) {
  const [other] = await tx`
    select 1 from presence_reason where lower(label) = lower(${label}) and id <> ${reasonId} and archived_at is null`
  if (other) throw new Problem('conflict', 'There is a reason of this name.', 'label')
}
