import type { Tx } from '#db/client.ts'
import { notFound } from '#lib/problem.ts'

export interface LockedSource {
  id: string
  name: string
  isTrusted: boolean
  isDisabled: boolean
}

export async function lockSource(tx: Tx, sourceId: string): Promise<LockedSource> {
  const [row] = await tx<LockedSource[]>`
    select id, name, is_trusted as "isTrusted", disabled_at is not null as "isDisabled"
    from source where id = ${sourceId} for no key update`
  if (!row) throw notFound('source')
  return row
}
