import type { Tx } from '#db/client.ts'
import type { NamedIdentifier } from './normalise-identifier.ts'

/** The first customer who has one of these, and nothing verified. */
export async function findNobody(tx: Tx, identifiers: readonly NamedIdentifier[]): Promise<string | null> {
  const shared = identifiers.map(({ type, value }) => ({ type, value }))
  const [row] = await tx<{ id: string }[]>`
    select i.customer_id as id from identifier i
      join jsonb_to_recordset(${tx.json(shared)}) as w(type text, value text) using (type, value)
    where not exists (
      select 1 from identifier v where v.customer_id = i.customer_id and v.verified_by is not null)
    order by i.created_at, i.id limit 1`
  return row?.id ?? null
}
