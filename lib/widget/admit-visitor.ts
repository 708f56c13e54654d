import { database } from '#db/client.ts'
import type { VisitorActor } from '#lib/actor.ts'
import { writeAudit } from '#lib/audit.ts'
import { newId } from '#lib/id.ts'
import { findVerifiedCustomer } from './find-verified-customer.ts'
import { readIdentity } from './identity.ts'
import type { Hello } from './protocol.ts'
import { readVisitorToken, signVisitorToken, type VisitorClaims, visitorIdOf } from './visitor-token.ts'
import type { IdentityRefusal, Widget } from './widget.ts'

export interface Admitted {
  actor: VisitorActor
  visitorToken: string
}

/**
 * Who somebody at a widget is: the customer whom the shop signed for, else who they were here before, else new.
 * A token that is not good makes nobody of them, and is written down.
 */
export async function admitVisitor(widget: Widget, hello: Hello): Promise<Admitted> {
  const known = hello.visitorToken ? await readVisitorToken(hello.visitorToken, widget.id) : null
  const { claims, refused } = hello.identityToken
    ? await claimsOf(widget, hello.identityToken, known)
    : { claims: known ?? newcomer(widget.id), refused: null }
  const actor = await actorOf(claims)
  if (refused) await writeRefusal(actor, refused)
  return { actor, visitorToken: await signVisitorToken(claims) }
}

interface Judged {
  claims: VisitorClaims
  refused: IdentityRefusal | null
}

async function claimsOf(widget: Widget, token: string, known: VisitorClaims | null): Promise<Judged> {
  const reading = await readIdentity(widget, token)
  if (!reading.ok) {
    const anonymous = known?.verifiedCustomerId === null ? known : newcomer(widget.id)
    return { claims: anonymous, refused: reading.reason }
  }
  const customerId = await findVerifiedCustomer(reading.identity)
  const visitorId = visitorIdOf(widget.id, customerId)
  return { claims: { visitorId, widgetId: widget.id, verifiedCustomerId: customerId }, refused: null }
}

const newcomer = (widgetId: string): VisitorClaims => ({
  visitorId: newId(),
  widgetId,
  verifiedCustomerId: null,
})

async function actorOf({ visitorId, widgetId, verifiedCustomerId }: VisitorClaims): Promise<VisitorActor> {
  if (verifiedCustomerId)
    return { kind: 'visitor', visitorId, widgetId, customerId: verifiedCustomerId, verified: true }
  const [row] = await database()<{ customerId: string | null }[]>`
    select customer_id as "customerId" from visitor where id = ${visitorId} and widget_id = ${widgetId}`
  return { kind: 'visitor', visitorId, widgetId, customerId: row?.customerId ?? null, verified: false }
}

const writeRefusal = (actor: VisitorActor, reason: IdentityRefusal) =>
  writeAudit(database(), actor, {
    action: 'widget.identity_refused',
    targetKind: 'widget',
    targetId: actor.widgetId,
    new: { reason },
  })
