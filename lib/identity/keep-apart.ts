import { verb } from '#lib/verb.ts'
import { reviewInput } from './inputs.ts'
import { loadOpenReview, reviewer } from './load-open-review.ts'

/** Somebody says that the two are not the same: they are never asked about, nor merged by themselves, again. */
export const keepApart = verb({
  name: 'identity.keep_apart',
  input: reviewInput,
  async run({ actor, input: { reviewId }, tx, now, recordMany, audit }) {
    const { agentId } = reviewer(actor)
    const { customerId, otherId } = await loadOpenReview(tx, reviewId)
    await tx`
      insert into customer_apart (customer_id, other_id, said_by, said_at)
      values (${customerId}, ${otherId}, ${agentId}, ${now}) on conflict do nothing`
    await recordMany(
      'review.settled',
      [customerId, otherId].map((id) => ({
        customerId: id,
        subjectId: reviewId,
        data: { outcome: 'apart' },
      })),
    )
    await audit({
      action: 'review.settled',
      targetKind: 'customer',
      targetId: customerId,
      new: { outcome: 'apart', otherId },
    })
    return { reviewId, customerId, otherId }
  },
})
