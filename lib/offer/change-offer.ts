import { changedValues } from '#lib/audit/changed-values.ts'
import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { changeOfferInput } from './catalogue-inputs.ts'
import { lockOffer, offerValues } from './offer-values.ts'

export const changeOffer = verb({
  name: 'offer.change',
  input: changeOfferInput,
  async run({ actor, input: { offerId, ...input }, tx, record, audit }) {
    permit(actor, 'admin')
    const { values } = await lockOffer(tx, offerId)
    const changed = changedValues(values, offerValues(input))
    if (!changed) return { offerId, changed: false }
    await tx`
      update offer set name = ${input.name}, kind = ${input.kind}, description = ${input.description},
        say = ${input.say}, value_cents = ${input.valueCents}, cost_cents = ${input.costCents},
        propensity = ${input.propensityPercent / 100}, conditions = ${tx.json(input.conditions)}
      where id = ${offerId}`
    await record('offer.changed', { subjectId: offerId })
    await audit({ action: 'offer.changed', targetKind: 'offer', targetId: offerId, ...changed })
    return { offerId, changed: true }
  },
})
