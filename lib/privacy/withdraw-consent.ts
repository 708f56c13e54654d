import { newId } from '#lib/id.ts'
import type { VerbContext } from '#lib/verb.ts'
import { CONSENTS, type ConsentKey } from './consent.ts'

/**
 * Takes a consent back as another system tells that the customer did, with the time when they did. A yes that they
 * gave since then stands. False when nothing changed.
 */
export async function withdrawConsent(
  { tx, record, audit }: Pick<VerbContext<unknown>, 'tx' | 'record' | 'audit'>,
  customerId: string,
  key: ConsentKey,
  at: Date,
): Promise<boolean> {
  const { purpose, channel } = CONSENTS[key]
  const [before] = await tx<{ given: boolean | null }[]>`
    with held as (
      select id, (consent->>${key})::boolean as given from customer
      where id = ${customerId} and erased_at is null for update),
    changed as (
      update customer c set consent = c.consent || jsonb_build_object(${key}::text, false) from held
      where c.id = held.id and held.given is distinct from false and not exists (
        select 1 from consent_entry e where e.customer_id = held.id and e.purpose = ${purpose}
          and e.channel = ${channel} and e.given and e.at > ${at})
      returning c.id)
    select held.given from held join changed using (id)`
  if (!before) return false
  await tx`
    insert into consent_entry (id, customer_id, purpose, channel, given, source, at)
    values (${newId()}, ${customerId}, ${purpose}, ${channel}, false, 'event', ${at})`
  await record('consent.changed', { customerId, data: { consent: key, given: false } })
  await audit({
    action: 'consent.changed',
    targetKind: 'customer',
    targetId: customerId,
    old: { [key]: before.given },
    new: { [key]: false, source: 'event' },
  })
  return true
}
