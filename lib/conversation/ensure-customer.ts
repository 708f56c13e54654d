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

interface Asking {
  customerId: string
  /** Known before this word: there may be a case, or somebody who helped them. */
  isKnown: boolean
}

/** The visitor's row, made at their first word; one start of a visitor at a time. */
export async function lockVisitor(tx: Tx, { visitorId, widgetId }: VisitorActor): Promise<LockedVisitor> {
  const [, [row]] = await Promise.all([
    tx`insert into visitor (id, widget_id) values (${visitorId}, ${widgetId}) on conflict do nothing`,
    tx<LockedVisitor[]>`select customer_id as "customerId" from visitor where id = ${visitorId} for update`,
  ])
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
): Promise<Asking> {
  const signedFor = actor.verified && actor.customerId ? await survivorOf(tx, actor.customerId) : null
  const known = actor.verified ? signedFor : visitor.customerId
  const customerId = known ?? newId()
  await Promise.all([
    known ? null : tx`insert into customer (id, name) values (${customerId}, ${claim.name || UNNAMED})`,
    tx`update visitor set customer_id = ${customerId} where id = ${actor.visitorId} and customer_id is null`,
    known && !actor.verified && claim.name ? keepName(tx, known, claim.name) : null,
    !actor.verified && claim.email ? keepEmail(tx, customerId, claim.email.toLowerCase()) : null,
  ])
  return { customerId, isKnown: known !== null }
}

const keepName = (tx: Tx, customerId: string, name: string) => tx`
  update customer set name = ${name} where id = ${customerId} and name = ${UNNAMED}`

const keepEmail = (tx: Tx, customerId: string, email: string) => tx`
  insert into identifier (id, customer_id, type, value)
  select ${newId()}, ${customerId}, 'email', ${email} where not exists (
    select 1 from identifier where customer_id = ${customerId} and type = 'email' and value = ${email})`
