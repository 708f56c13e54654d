import type { Tx } from '#db/client.ts'
import { asJson } from '#db/json.ts'
import { actorId } from '#lib/actor.ts'
import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { type MergedProfile, type ProfileStep, withdrawProfile } from './combine-profiles.ts'
import { unmergeCustomersInput } from './inputs.ts'
import { lockPeople, writeProfile } from './merge-two.ts'
import { followConversations, undoSteps } from './undo-steps.ts'

interface Merge extends ProfileStep {
  id: string
  winnerId: string
  loserId: string
}

/** Gives two customers back as they were before they were merged; they are not joined by themselves again. */
export const unmergeCustomers = verb({
  name: 'customer.unmerge',
  input: unmergeCustomersInput,
  async run({ actor, input: { mergeId }, tx, now, record, audit }) {
    const { winnerId, loserId } = await lockMerge(tx, mergeId)
    if (actor.kind !== 'agent' || !(await mayReadCustomer(actor, winnerId))) throw notFound('merge')
    await refuseDependent(tx, mergeId, winnerId)
    await withdraw(tx, mergeId, winnerId)
    await undoSteps(tx, mergeId)
    await followConversations(tx, winnerId, loserId)
    await tx`update customer_merge set undone_at = ${now}, undone_by = ${actorId(actor)} where id = ${mergeId}`
    await tx`
      insert into customer_apart (customer_id, other_id, said_by, said_at)
      values (${winnerId}, ${loserId}, ${actorId(actor)}, ${now}) on conflict do nothing`
    for (const customerId of [winnerId, loserId])
      await record('customer.unmerged', { customerId, subjectId: mergeId })
    await audit({
      action: 'customer.unmerged',
      targetKind: 'customer',
      targetId: winnerId,
      new: { mergeId, loserId },
    })
    return { mergeId, winnerId, loserId }
  },
})

/** Only while the winner is itself: a merge inside a merge waits for the outer one. */
async function lockMerge(tx: Tx, mergeId: string) {
  const [found] = await tx<{ survivorId: string }[]>`
    select survivor_id as "survivorId" from customer_merge where id = ${mergeId}`
  if (!found) throw notFound('merge')
  await lockPeople(tx, [found.survivorId])
  const [merge] = await tx<
    { survivorId: string; winnerId: string; loserId: string; undoneAt: Date | null }[]
  >`
    select survivor_id as "survivorId", winner_id as "winnerId", loser_id as "loserId", undone_at as "undoneAt"
    from customer_merge where id = ${mergeId} for update`
  if (!merge) throw notFound('merge')
  if (merge.undoneAt) throw new Problem('conflict', 'This merge has been undone already.')
  if (merge.survivorId !== merge.winnerId)
    throw new Problem('conflict', 'They were merged into somebody else since. Undo that merge first.')
  return merge
}

/** A later merge may have built on a row that this one brought or changed; it must be undone before. */
async function refuseDependent(tx: Tx, mergeId: string, winnerId: string) {
  const [later] = await tx`
    select 1 from customer_merge m
      join customer_merge own on own.id = ${mergeId} and m.winner_id = ${winnerId} and m.undone_at is null
        and m.merged_at > own.merged_at
      join customer_merge_step f on f.merge_id = m.id and f.kind in ('folded','changed')
      join customer_merge_step s on s.merge_id = own.id and s.table_name = f.table_name
        and (s.kind = 'moved' and s.keys @> jsonb_build_array(jsonb_build_object('id', f.to_id))
          or s.kind = 'changed' and f.kind = 'changed' and s.to_id = f.to_id) limit 1`
  if (later) throw new Problem('conflict', 'A later merge builds on this one. Undo that merge first.')
}

/** The winner's own columns, as they would be had this merge not been. */
async function withdraw(tx: Tx, mergeId: string, winnerId: string) {
  const merges = await tx<Merge[]>`
    select m.id, m.before, m.after, s.row as loser from customer_merge m
      join customer_merge_step s on s.merge_id = m.id and s.kind = 'folded' and s.table_name = 'customer'
    where m.winner_id = ${winnerId} and m.undone_at is null order by m.merged_at, m.id`
  const at = merges.findIndex(({ id }) => id === mergeId)
  const undone = merges[at]
  const [row] = await tx<{ profile: MergedProfile }[]>`
    select jsonb_build_object('tier', tier, 'address', address, 'since', since, 'consent', consent) as profile
    from customer where id = ${winnerId}`
  if (!undone || !row) throw notFound('merge')
  const { current, later } = withdrawProfile(row.profile, undone, merges.slice(at + 1))
  await writeProfile(tx, winnerId, current)
  for (const [step, { before, after }] of later.entries())
    await tx`
      update customer_merge set before = ${tx.json(asJson(before))}, after = ${tx.json(asJson(after))}
      where id = ${merges[at + 1 + step]?.id ?? mergeId}`
  await tx`
    update customer c set revenue_cents = c.revenue_cents - l.revenue_cents,
      revenue_12m_cents = c.revenue_12m_cents - l.revenue_12m_cents,
      order_count_12m = c.order_count_12m - l.order_count_12m
    from customer_merge_step s, jsonb_populate_record(null::customer, s.row) l
    where c.id = ${winnerId} and s.merge_id = ${mergeId} and s.kind = 'folded' and s.table_name = 'customer'`
}
