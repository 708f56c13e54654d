import { verb } from '#lib/verb.ts'
import { reviewInput } from './inputs.ts'
import { loadOpenReview, reviewer } from './load-open-review.ts'

/** Takes "not the same" or "later" back: the question stands again. */
export const askAgain = verb({
  name: 'identity.ask_again',
  input: reviewInput,
  async run({ actor, input: { reviewId }, tx, recordMany, audit }) {
    reviewer(actor)
    const { customerId, otherId } = await loadOpenReview(tx, reviewId)
    await tx`update identity_review set later_until = null where id = ${reviewId}`
    await tx`
      delete from customer_apart where (customer_id = ${customerId} and other_id = ${otherId})
        or (customer_id = ${otherId} and other_id = ${customerId})`
    await recordMany(
      'review.found',
      [customerId, otherId].map((id) => ({ customerId: id, subjectId: reviewId })),
    )
    await audit({ action: 'review.reopened', targetKind: 'customer', targetId: customerId, new: { otherId } })
    return { reviewId }
  },
})
