import type { Tx } from '#db/client.ts'
import { asJson } from '#db/json.ts'
import { actorId } from '#lib/actor.ts'
import { newId } from '#lib/id.ts'
import { notFound } from '#lib/problem.ts'
import type { VerbContext } from '#lib/verb.ts'
import { combineProfiles, type MergedProfile } from './combine-profiles.ts'
import { foldRow } from './fold-row.ts'
import type { FieldWeight } from './people-model.ts'

/** What spoke for it: an agent's word, an identifier that both have, or how alike they are. */
export type Evidence =
  | { kind: 'agent'; agentId: string }
  | { kind: 'identifier'; type: string; customerId: string; verifiedBy: string }
  | { kind: 'likeness'; weight: number; comparisons: FieldWeight[] }

export type MergeContext = Pick<VerbContext<unknown>, 'actor' | 'tx' | 'now' | 'record' | 'audit'>

export interface Merged {
  mergeId: string
  winnerId: string
  loserId: string
}

interface Person {
  id: string
  profile: MergedProfile
}

/** Makes two customers one within the caller's transaction, and writes down all that undoing it needs. */
export async function mergeTwo(
  context: MergeContext,
  one: string,
  other: string,
  evidence: readonly Evidence[],
): Promise<Merged> {
  const { tx } = context
  const [winner, loser] = await lockTwo(tx, one, other)
  const mergeId = newId()
  const after = combineProfiles(winner.profile, loser.profile)
  await tx`
    insert into customer_merge (id, survivor_id, winner_id, loser_id, evidence, before, after, merged_at, merged_by)
    values (${mergeId}, ${winner.id}, ${winner.id}, ${loser.id}, ${tx.json(asJson(evidence))},
      ${tx.json(asJson(winner.profile))}, ${tx.json(asJson(after))}, clock_timestamp(), ${actorId(context.actor)})`
  await writeProfile(tx, winner.id, after)
  await addCounters(tx, winner.id, loser.id)
  await foldRow({ tx, mergeId }, { table: 'customer', fromId: loser.id, toId: winner.id })
  const merged = { mergeId, winnerId: winner.id, loserId: loser.id }
  await announceMerge(context, merged)
  return merged
}

async function announceMerge({ record, audit }: MergeContext, { mergeId, winnerId, loserId }: Merged) {
  for (const customerId of [winnerId, loserId])
    await record('customer.merged', { customerId, subjectId: mergeId })
  await audit({
    action: 'customer.merged',
    targetKind: 'customer',
    targetId: winnerId,
    new: { mergeId, loserId },
  })
}

/**
 * Conversations before customers, as everywhere; what others are writing for either of them is waited for, and
 * after it nothing can be written for the loser. The winner has more that is verified, then is the older.
 */
async function lockTwo(tx: Tx, one: string, other: string): Promise<[Person, Person]> {
  const ids = [one, other]
  await lockPeople(tx, ids)
  const [winner, loser] = await tx<Person[]>`
    select c.id, jsonb_build_object('tier', tier, 'address', address, 'since', since, 'consent', consent) as profile
    from customer c where c.id = any(${ids}::uuid[])
    order by (select count(*) from identifier i where i.customer_id = c.id and i.verified_by is not null) desc,
      c.since, c.created_at, c.id`
  if (!winner || !loser) throw notFound('customer')
  return [winner, loser]
}

export async function lockPeople(tx: Tx, ids: readonly string[]) {
  await tx`
    select 1 from conversation where customer_id = any(${[...ids]}::uuid[]) order by id for no key update`
  await tx`select 1 from customer where id = any(${[...ids]}::uuid[]) order by id for update`
}

export async function writeProfile(tx: Tx, customerId: string, profile: MergedProfile) {
  await tx`
    update customer c set tier = p.tier, address = p.address, since = p.since, consent = p.consent
    from jsonb_populate_record(null::customer, ${tx.json(asJson(profile))}) p
    where c.id = ${customerId}
      and (c.tier, c.address, c.since, c.consent) is distinct from (p.tier, p.address, p.since, p.consent)`
}

async function addCounters(tx: Tx, winnerId: string, loserId: string) {
  await tx`
    update customer w set revenue_cents = w.revenue_cents + l.revenue_cents,
      revenue_12m_cents = w.revenue_12m_cents + l.revenue_12m_cents,
      order_count_12m = w.order_count_12m + l.order_count_12m
    from customer l
    where w.id = ${winnerId} and l.id = ${loserId}
      and (l.revenue_cents, l.revenue_12m_cents, l.order_count_12m) <> (0, 0, 0)`
}
