import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { lockOffer } from './offer-values.ts'
import { offerInput } from './catalogue-inputs.ts'

export const archiveOffer = verb({
  name: 'offer.archive',
  input: offerInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { offerId } = input
    const { archived } = await lockOffer(tx, offerId)
    if (archived) return { offerId, archived: false }
    await tx`update offer set archived_at = now() where id = ${offerId}`
    await record('offer.changed', { subjectId: offerId })
    await audit({
      action: 'offer.archived',
      targetKind: 'offer',
      targetId: offerId,
      old: { archived: false },
      new: { archived: true },
    })
    return { offerId, archived: true }
  },
})
