import { verb } from '#lib/verb.ts'
import { reviewInput } from './inputs.ts'
import { loadOpenReview, reviewer } from './load-open-review.ts'

const LATER_MS = 7 * 24 * 60 * 60_000

/** Not now: it comes back after a week. */
export const postponeReview = verb({
  name: 'identity.postpone',
  input: reviewInput,
  async run({ actor, input: { reviewId }, tx, now, recordMany }) {
    reviewer(actor)
    const { customerId, otherId } = await loadOpenReview(tx, reviewId)
    await tx`
      update identity_review set later_until = ${new Date(now.getTime() + LATER_MS)} where id = ${reviewId}`
    await recordMany(
      'review.settled',
      [customerId, otherId].map((id) => ({
        customerId: id,
        subjectId: reviewId,
        data: { outcome: 'later' },
      })),
    )
    return { reviewId }
  },
})
