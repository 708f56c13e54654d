import type { Tx } from '#db/client.ts'
import type { VisitorActor } from '#lib/actor.ts'
import { newId } from '#lib/id.ts'
import { survivorOf } from '#lib/identity/survivor-of.ts'

const UNNAMED = 'Visitor'

interface Claim {
  name?: string
  email?: string
}

interface LockedVisitor {
  customerId: string | null
}

/** The visitor's row, made at their first word; one start of a visitor at a time. */
export async function lockVisitor(tx: Tx, { visitorId, widgetId }: VisitorActor): Promise<LockedVisitor> {
  await tx`insert into visitor (id, widget_id) values (${visitorId}, ${widgetId}) on conflict do nothing`
  const [row] = await tx<LockedVisitor[]>`
    select customer_id as "customerId" from visitor where id = ${visitorId} for update`
  return row ?? { customerId: null }
}

/**
 * The customer of a verified visitor is whom the shop signed for. Anybody else is a customer of their own: an
 * e-mail that they typed is a claim, kept as one, and opens nobody's history.
 */
export async function ensureCustomer(
  tx: Tx,
  actor: VisitorActor,
  visitor: LockedVisitor,
  claim: Claim,
): Promise<string> {
  const signedFor = actor.verified && actor.customerId ? await survivorOf(tx, actor.customerId) : null
  const customerId = (actor.verified ? signedFor : visitor.customerId) ?? (await addCustomer(tx, claim))
  await tx`update visitor set customer_id = ${customerId} where id = ${actor.visitorId} and customer_id is null`
  if (!actor.verified) await keepClaim(tx, customerId, claim)
  return customerId
}

async function addCustomer(tx: Tx, { name }: Claim): Promise<string> {
  const id = newId()
  await tx`insert into customer (id, name) values (${id}, ${name || UNNAMED})`
  return id
}

async function keepClaim(tx: Tx, customerId: string, { name, email }: Claim) {
  if (name) await tx`update customer set name = ${name} where id = ${customerId} and name = ${UNNAMED}`
  if (email)
    await tx`
      insert into identifier (id, customer_id, type, value)
      select ${newId()}, ${customerId}, 'email', ${email.toLowerCase()} where not exists (
        select 1 from identifier where customer_id = ${customerId} and type = 'email' and value = ${email.toLowerCase()})`
}
