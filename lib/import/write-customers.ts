import type { MappedPerson } from './map-row.ts'
import type { BatchContext, Origin } from './origin.ts'
import { writePeople } from './write-people.ts'

/** What became of a row: it brought something, was there already, or can't be brought in. */
export type Outcome = 'created' | 'known' | { problem: string }

export const ERASED = {
  problem: 'The personal data of this customer was erased; nothing is written of them again.',
}

/** Customers who are new are made; of those who are known, what is empty is filled. */
export async function writeCustomers(
  context: BatchContext,
  people: readonly MappedPerson[],
  origin: Origin,
): Promise<Outcome[]> {
  const found = await writePeople(context, people, origin)
  const known = people.flatMap((person, at) => {
    const one = found[at]
    return one && !one.isCreated && !one.isErased ? [{ ...person, id: one.customerId }] : []
  })
  await fillProfiles(context, known)
  return found.map(({ isCreated, isErased }) => (isErased ? ERASED : isCreated ? 'created' : 'known'))
}

async function fillProfiles(
  { tx, recordMany }: BatchContext,
  known: readonly (MappedPerson & { id: string })[],
) {
  if (known.length === 0) return
  const filled = await tx<{ id: string }[]>`
    update customer c set tier = coalesce(c.tier, p.tier), address = coalesce(c.address, p.address),
      name = case when c.name = 'Unknown' and p.name <> '' then p.name else c.name end
    from (select distinct on (id) * from json_to_recordset(${JSON.stringify(known)}::json)
      as p (id uuid, name text, tier text, address text)) p
    where c.id = p.id and (c.tier is null and p.tier is not null or c.address is null and p.address is not null
      or c.name = 'Unknown' and p.name <> '')
    returning c.id`
  await recordMany(
    'customer.changed',
    filled.map(({ id: customerId }) => ({ customerId })),
  )
}
