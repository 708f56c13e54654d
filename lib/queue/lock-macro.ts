import type { Tx } from '#db/client.ts'
import type { AuditValues } from '#lib/audit.ts'
import { notFound } from '#lib/problem.ts'

export interface LockedMacro {
  values: AuditValues
  archived: boolean
}

export async function lockMacro(tx: Tx, macroId: string): Promise<LockedMacro> {
  const [row] = await tx<{ title: string; text: string; queueId: string | null; archived: boolean }[]>`
    select title, text, queue_id as "queueId", archived_at is not null as archived from macro
    where id = ${macroId} for no key update`
  if (!row) throw notFound('macro')
  const { archived, ...values } = row
  return { values, archived }
}
