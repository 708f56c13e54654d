import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { lockOffer } from './offer-values.ts'
import { offerInput } from './catalogue-inputs.ts'

export const restoreOffer = verb({
  name: 'offer.restore',
  input: offerInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { offerId } = input
    const { archived } = await lockOffer(tx, offerId)
    if (!archived) return { offerId, restored: false }
    await tx`update offer set archived_at = null where id = ${offerId}`
    await record('offer.changed', { subjectId: offerId })
    await audit({
      action: 'offer.restored',
      targetKind: 'offer',
      targetId: offerId,
      old: { archived: true },
      new: { archived: false },
    })
    return { offerId, restored: true }
  },
})
