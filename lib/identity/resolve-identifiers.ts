import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import {
  type Decision,
  decideIdentity,
  type Holdings,
  type LeftOutReason,
  type Sighting,
} from './decide-identity.ts'
import { rulesOfVersion } from './current-rules.ts'
import type { IdentityRules } from './identifier-rules.ts'
import { type NamedIdentifier, normaliseIdentifier } from './normalise-identifier.ts'
import { type MergeContext, mergeTwo } from './merge-two.ts'
import { writeIdentifiers } from './write-identifiers.ts'

export interface Resolution {
  customerId: string
  created: boolean
  mergeIds: string[]
  /** What had no say, by type alone: values are personal. */
  leftOut: { type: string; reason: LeftOutReason | 'blocked' }[]
}

export interface SeenIdentifiers {
  identifiers: readonly NamedIdentifier[]
  /** Who vouches for them, as in `source:ID`; null where they are merely claimed. */
  verifiedBy: string | null
  /** For a customer whom nobody has heard of. */
  name?: string
}

/**
 * The customer that the identifiers name, within the caller's transaction: found, made, or made one of several.
 * Two transactions that see the same identifier go one after the other.
 */
export async function resolveIdentifiers(context: MergeContext, seen: SeenIdentifiers): Promise<Resolution> {
  const { tx } = context
  const named = seen.identifiers.map((identifier) => normaliseIdentifier(identifier))
  const able = distinct(named.filter((identifier) => identifier !== null))
  const rules = await rulesOfVersion(tx, await lockIdentifiers(tx, able))
  const wanted = able.filter((identifier) => !rules.isBlocked(identifier))
  const blocked = [...seen.identifiers.filter((_, at) => !named[at]), ...able.filter(rules.isBlocked)]
  const sightings = await loadSightings(tx, wanted, seen.verifiedBy !== null, rules)
  const holders = [...new Set(sightings.flatMap(({ holderId }) => holderId ?? []))]
  const [holdings, areApart] = await Promise.all([loadHoldings(tx, holders), loadApart(tx, holders)])
  const decision = decideIdentity(sightings, holdings, areApart, rules)
  const found =
    decision.customerId ??
    (await findNobody(tx, decision.leftOut, sightings.length)) ??
    (await addCustomer(context, seen.name))
  const { customerId, mergeIds } = await joinAll(context, found, decision.joins, seen.verifiedBy ?? 'claim')
  const full = await writeIdentifiers(tx, customerId, sightings, seen.verifiedBy, rules)
  return {
    customerId,
    created: decision.customerId === null,
    mergeIds,
    leftOut: [
      ...blocked.map(({ type }) => ({ type, reason: 'blocked' as const })),
      ...decision.leftOut.map(({ sighting, reason }) => ({ type: sighting.type, reason })),
      ...full.map(({ type }) => ({ type, reason: 'limit' as const })),
    ],
  }
}

const nameOf = ({ type, value }: NamedIdentifier) => `${type}:${value}`

const distinct = (identifiers: readonly NamedIdentifier[]) => [
  ...new Map(identifiers.map((identifier) => [nameOf(identifier), identifier])).values(),
]

/** Locks them in one order for all, and says which version of the rules is in force. */
async function lockIdentifiers(tx: Tx, identifiers: readonly NamedIdentifier[]): Promise<string | null> {
  if (identifiers.length === 0) return null
  const names = identifiers.map((identifier) => `identifier:${nameOf(identifier)}`).toSorted()
  const [row] = await tx<{ version: string | null }[]>`
    select pg_advisory_xact_lock(hashtextextended(name, 0)), (select version from identity_rules where id = 1) as version
    from unnest(${names}::text[]) as name`
  return row?.version ?? null
}

function loadSightings(
  tx: Tx,
  identifiers: readonly NamedIdentifier[],
  verified: boolean,
  { kinds }: IdentityRules,
): Promise<Sighting[]> {
  const claimedFinds = kinds.flatMap((rule) => (rule.claimedFinds ? [rule.type] : []))
  return tx<Sighting[]>`
    select w.type, w.value, ${verified}::boolean as verified, count(distinct i.customer_id)::int as people,
      coalesce((array_agg(i.customer_id) filter (where i.verified_by is not null))[1],
        case when w.type = any(${claimedFinds}::text[]) and count(distinct i.customer_id) = 1
          then (array_agg(i.customer_id))[1] end) as "holderId"
    from jsonb_to_recordset(${tx.json(identifiers.map(({ type, value }) => ({ type, value })))})
      as w(type text, value text)
      left join identifier i on i.type = w.type and i.value = w.value
    group by w.type, w.value order by w.type, w.value`
}

async function loadHoldings(tx: Tx, customerIds: readonly string[]): Promise<Holdings> {
  if (customerIds.length === 0) return new Map()
  const rows = await tx<{ customerId: string; type: string; values: string[] }[]>`
    select customer_id as "customerId", type, array_agg(distinct value) as values from identifier
    where customer_id = any(${[...customerIds]}::uuid[]) and verified_by is not null group by 1, 2`
  const holdings = new Map<string, Map<string, Set<string>>>()
  for (const { customerId, type, values } of rows)
    holdings.set(customerId, new Map([...(holdings.get(customerId) ?? []), [type, new Set(values)]]))
  return holdings
}

async function loadApart(tx: Tx, customerIds: readonly string[]) {
  if (customerIds.length < 2) return () => false
  const ids = [...customerIds]
  const rows = await tx<{ one: string; other: string }[]>`
    select customer_id as one, other_id as other from customer_apart
    where customer_id = any(${ids}::uuid[]) and other_id = any(${ids}::uuid[])`
  const pairs = new Set(rows.flatMap(({ one, other }) => [`${one} ${other}`, `${other} ${one}`]))
  return (one: string, other: string) => pairs.has(`${one} ${other}`)
}

/**
 * What comes by an identifier that too many share goes to one customer of its own, who has nothing verified, not
 * to a new one each time.
 */
async function findNobody(tx: Tx, leftOut: Decision['leftOut'], seen: number): Promise<string | undefined> {
  if (leftOut.length === 0 || leftOut.length < seen || leftOut.some(({ reason }) => reason !== 'shared'))
    return undefined
  const shared = leftOut.map(({ sighting: { type, value } }) => ({ type, value }))
  const [row] = await tx<{ id: string }[]>`
    select i.customer_id as id from identifier i
      join jsonb_to_recordset(${tx.json(shared)}) as w(type text, value text) using (type, value)
    where not exists (
      select 1 from identifier v where v.customer_id = i.customer_id and v.verified_by is not null)
    order by i.created_at, i.id limit 1`
  return row?.id
}

async function addCustomer({ tx, now, record }: MergeContext, name = ''): Promise<string> {
  const customerId = newId()
  await tx`
    insert into customer (id, name, since, created_at) values (${customerId}, ${name || 'Unknown'}, ${now}, ${now})`
  await record('customer.changed', { customerId })
  return customerId
}

async function joinAll(
  context: MergeContext,
  found: string,
  joins: readonly { customerId: string; by: Sighting }[],
  verifiedBy: string,
) {
  const mergeIds: string[] = []
  let customerId = found
  for (const { customerId: other, by } of joins) {
    const evidence = { kind: 'identifier', type: by.type, customerId: other, verifiedBy } as const
    const merged = await mergeTwo(context, customerId, other, [evidence])
    customerId = merged.winnerId
    mergeIds.push(merged.mergeId)
  }
  return { customerId, mergeIds }
}
