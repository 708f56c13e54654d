import { z } from 'zod'
import type { Tx } from '#db/client.ts'
import { asJson } from '#db/json.ts'
import { newId } from '#lib/id.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { loadRules } from './current-rules.ts'
import { ruleOf } from './identifier-rules.ts'
import type { LikelyPair } from './likely-pairs.ts'
import { mergeTwo } from './merge-two.ts'
import { probabilityOf } from './pair-weight.ts'
import { PROFILE_FIELDS } from './person-profile.ts'
import { MERGES, speaksForOne } from './same-person.ts'

const pairInput = z.object({
  customerId: z.uuid(),
  otherId: z.uuid(),
  weight: z.number(),
  comparisons: z.array(z.object({ field: z.enum(PROFILE_FIELDS), level: z.int(), bits: z.number() })),
})

/**
 * Two customers who are probably one: merged where nothing can be held against it, else kept for somebody to decide.
 * What was decided already, or said to be two, is never asked again.
 */
export const settleLikely = verb({
  name: 'identity.settle',
  input: pairInput,
  async run({ input, ...context }) {
    const { actor, tx, now, recordMany } = context
    if (actor.kind !== 'system') throw notFound('customer')
    const ids = [input.customerId, input.otherId]
    await tx`select 1 from customer where id = any(${ids}::uuid[]) order by id for no key update`
    if (!(await isOpenQuestion(tx, ids))) return { outcome: 'known' as const }
    if (await isBeyondDoubt(tx, input)) {
      const evidence = { kind: 'likeness', weight: input.weight, comparisons: input.comparisons } as const
      const { mergeId } = await mergeTwo(context, input.customerId, input.otherId, [evidence])
      return { outcome: 'merged' as const, mergeId }
    }
    const reviewId = newId()
    const added = await tx`
      insert into identity_review (id, customer_id, other_id, weight, comparisons, found_at)
      values (${reviewId}, ${input.customerId}, ${input.otherId}, ${input.weight},
        ${tx.json(asJson(input.comparisons))}, ${now})
      on conflict (customer_id, other_id) do update set weight = excluded.weight, comparisons = excluded.comparisons
      returning xmax = 0 as is_new`
    if (!added[0]?.is_new) return { outcome: 'known' as const }
    await recordMany(
      'review.found',
      ids.map((customerId) => ({ customerId, subjectId: reviewId })),
    )
    return { outcome: 'asked' as const, reviewId }
  },
})

/** Both are there, nobody said that they are two, and they don't wait for an answer the other way round. */
async function isOpenQuestion(tx: Tx, [one = '', other = '']: readonly string[]): Promise<boolean> {
  const [row] = await tx<{ open: boolean }[]>`
    select (select count(*) from customer where id in (${one}, ${other}) and erased_at is null) = 2
      and not exists (select 1 from customer_apart where (customer_id = ${one} and other_id = ${other})
        or (customer_id = ${other} and other_id = ${one}))
      and not exists (select 1 from identity_review where customer_id = ${other} and other_id = ${one}) as open`
  return row?.open ?? false
}

interface Held {
  type: string
  ones: string[]
  others: string[]
}

/**
 * Only between two who are both vouched for: whoever merely claims a name and an address must not become somebody.
 * A verified identifier of a kind that both have speaks against it unless it is the same, as does a limit.
 */
async function isBeyondDoubt(
  tx: Tx,
  { customerId, otherId, weight, comparisons }: LikelyPair,
): Promise<boolean> {
  if (probabilityOf(weight) < MERGES || !speaksForOne(comparisons)) return false
  const rules = await loadRules(tx)
  if (!rules.mergesAlone) return false
  const held = await tx<Held[]>`
    select type, coalesce(array_agg(value) filter (where customer_id = ${customerId}), '{}') as ones,
      coalesce(array_agg(value) filter (where customer_id = ${otherId}), '{}') as others
    from identifier where customer_id in (${customerId}, ${otherId}) and verified_by is not null group by type`
  const vouched = (side: 'ones' | 'others') => held.some((kind) => kind[side].length > 0)
  const contradicts = ({ type, ones, others }: Held) =>
    (ones.length > 0 && others.length > 0) || new Set([...ones, ...others]).size > ruleOf(rules, type).limit
  return vouched('ones') && vouched('others') && !held.some(contradicts)
}
