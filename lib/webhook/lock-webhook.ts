import type { Tx } from '#db/client.ts'
import { notFound } from '#lib/problem.ts'

export interface LockedWebhook {
  id: string
  department: string
  url: string
  isInternal: boolean
  isDisabled: boolean
}

export async function lockWebhook(tx: Tx, webhookId: string): Promise<LockedWebhook> {
  const [row] = await tx<LockedWebhook[]>`
    select id, department, url, is_internal as "isInternal", disabled_at is not null as "isDisabled"
    from webhook where id = ${webhookId} for no key update`
  if (!row) throw notFound('webhook')
  return row
}
