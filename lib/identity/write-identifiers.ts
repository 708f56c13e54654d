import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import type { Sighting } from './decide-identity.ts'
import { ruleOf } from './identifier-rules.ts'

/**
 * Keeps what was seen with the customer. Verified where who sent it vouches for it and nobody else has it
 * verified, else claimed. Gives those that were one too many of their type.
 */
export async function writeIdentifiers(
  tx: Tx,
  customerId: string,
  sightings: readonly Sighting[],
  verifiedBy: string | null,
): Promise<Sighting[]> {
  const full: Sighting[] = []
  for (const sighting of sightings) {
    const { type, value } = sighting
    const [own] = await tx<{ held: number; id: string | null; mine: string | null; taken: boolean }[]>`
      select count(distinct value) filter (where customer_id = ${customerId})::int as held,
        (array_agg(id) filter (where customer_id = ${customerId} and value = ${value}))[1] as id,
        max(verified_by) filter (where customer_id = ${customerId} and value = ${value}) as mine,
        coalesce(bool_or(value = ${value} and verified_by is not null), false) as taken
      from identifier where type = ${type} and (customer_id = ${customerId} or value = ${value})`
    const by = own?.taken ? null : verifiedBy
    if (own?.id && !own.mine && by) await tx`update identifier set verified_by = ${by} where id = ${own.id}`
    if (own?.id) continue
    if ((own?.held ?? 0) >= ruleOf(type).limit) full.push(sighting)
    else
      await tx`insert into identifier (id, customer_id, type, value, verified_by)
        values (${newId()}, ${customerId}, ${type}, ${value}, ${by})`
  }
  return full
}
