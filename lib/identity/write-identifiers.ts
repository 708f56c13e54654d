import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import type { Sighting } from './decide-identity.ts'
import { type IdentityRules, ruleOf } from './identifier-rules.ts'

interface Standing extends Pick<Sighting, 'type' | 'value'> {
  /** How many values of the kind the customer has. */
  held: number
  id: string | null
  mine: string | null
  /** Whether it is verified for anybody. */
  taken: boolean
}

/**
 * Keeps what was seen with the customer. Verified where who sent it vouches for it and nobody else has it
 * verified, else claimed. Gives those that were one too many of their type.
 */
export async function writeIdentifiers(
  tx: Tx,
  customerId: string,
  sightings: readonly Sighting[],
  verifiedBy: string | null,
  rules: IdentityRules,
): Promise<Standing[]> {
  const full: Standing[] = []
  const added: (Pick<Standing, 'type' | 'value'> & { id: string; verifiedBy: string | null })[] = []
  for (const standing of await loadStandings(tx, customerId, sightings)) {
    const { type, value, id, mine, taken, held } = standing
    const by = taken ? null : verifiedBy
    if (id && !mine && by) await tx`update identifier set verified_by = ${by} where id = ${id}`
    if (id) continue
    const more = added.filter((each) => each.type === type).length
    if (held + more >= ruleOf(rules, type).limit) full.push(standing)
    else added.push({ id: newId(), type, value, verifiedBy: by })
  }
  if (added.length > 0)
    await tx`
      insert into identifier (id, customer_id, type, value, verified_by)
      select id, ${customerId}, type, value, "verifiedBy"
      from jsonb_to_recordset(${tx.json(added)}) as a(id uuid, type text, value text, "verifiedBy" text)`
  return full
}

async function loadStandings(
  tx: Tx,
  customerId: string,
  sightings: readonly Sighting[],
): Promise<Standing[]> {
  if (sightings.length === 0) return []
  return tx<Standing[]>`
    select w.type, w.value, own.id, own.verified_by as mine,
      (select count(distinct h.value)::int from identifier h
        where h.customer_id = ${customerId} and h.type = w.type) as held,
      exists (select 1 from identifier v where v.type = w.type and v.value = w.value
        and v.verified_by is not null) as taken
    from jsonb_to_recordset(${tx.json(sightings.map(({ type, value }) => ({ type, value })))})
        as w(type text, value text)
      left join lateral (select id, verified_by from identifier i
        where i.customer_id = ${customerId} and i.type = w.type and i.value = w.value
        order by verified_by nulls last, i.created_at limit 1) own on true
    order by w.type, w.value`
}
