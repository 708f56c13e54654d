import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { verb } from '#lib/verb.ts'
import { addOfferInput } from './catalogue-inputs.ts'
import { offerValues } from './offer-values.ts'

export const addOffer = verb({
  name: 'offer.add',
  input: addOfferInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const offerId = newId()
    await tx`
      insert into offer (id, name, kind, description, say, value_cents, cost_cents, propensity, conditions)
      values (${offerId}, ${input.name}, ${input.kind}, ${input.description}, ${input.say}, ${input.valueCents},
        ${input.costCents}, ${input.propensityPercent / 100}, ${tx.json(input.conditions)})`
    await record('offer.changed', { subjectId: offerId })
    await audit({ action: 'offer.added', targetKind: 'offer', targetId: offerId, new: offerValues(input) })
    return { offerId }
  },
})
