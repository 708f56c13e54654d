import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { newId } from '#lib/id.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { CONSENTS } from './consent.ts'
import { setConsentInput } from './inputs.ts'
import { lockCustomer } from './lock-customer.ts'

/** Writes down what a customer agrees to or takes back; the history keeps each time. */
export const setConsent = verb({
  name: 'consent.set',
  input: setConsentInput,
  async run({ actor, input: { customerId, consent: key, given, source }, tx, record, audit }) {
    if (actor.kind !== 'agent' || !(await mayReadCustomer(actor, customerId))) throw notFound('customer')
    const { consent } = await lockCustomer(tx, customerId)
    if (consent[key] === given) return { changed: false }
    const { purpose, channel } = CONSENTS[key]
    await tx`
      update customer set consent = consent || jsonb_build_object(${key}::text, ${given}::boolean)
      where id = ${customerId}`
    await tx`
      insert into consent_entry (id, customer_id, purpose, channel, given, source, agent_id)
      values (${newId()}, ${customerId}, ${purpose}, ${channel}, ${given}, ${source}, ${actor.agentId})`
    await record('consent.changed', { customerId, data: { consent: key, given } })
    await audit({
      action: 'consent.changed',
      targetKind: 'customer',
      targetId: customerId,
      old: { [key]: consent[key] ?? null },
      new: { [key]: given, source },
    })
    return { changed: true }
  },
})
