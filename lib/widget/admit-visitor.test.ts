import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addCustomer, addQueue, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { openConversation } from '#lib/conversation/open-conversation.ts'
import { admitVisitor } from './admit-visitor.ts'
import { signIdentity } from './identity.ts'
import { addWidget } from './testing-widget.ts'
import { signVisitorToken } from './visitor-token.ts'
import type { Widget } from './widget.ts'

testDatabase()

let widget: Widget
let other: Widget

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'test'.repeat(10)
  const queueId = await addQueue(await addTeam())
  widget = await addWidget(queueId)
  other = await addWidget(queueId)
})

const admit = (given: { visitorToken?: string; identityToken?: string }, at = widget) =>
  admitVisitor(at, { widgetKey: at.key, ...given })

async function addVerified(email: string): Promise<string> {
  const customerId = await addCustomer('Elin Tamm')
  await database()`
    insert into identifier (id, customer_id, type, value, verified_by)
    values (${randomUUID()}, ${customerId}, 'email', ${email}, 'import')`
  return customerId
}

const refusals = () => database()<{ actorId: string; new: { reason: string } }[]>`
  select actor_id as "actorId", new from audit where action = 'widget.identity_refused' and target_id = ${widget.id}
  order by id desc`

describe('a visitor whom the shop signed for', () => {
  it('is the customer of that verified e-mail, and one visitor on every device', async () => {
    const customerId = await addVerified('elin@example.org')
    const identityToken = await signIdentity(widget, 'elin@example.org', null)
    const [here, there] = [await admit({ identityToken }), await admit({ identityToken })]
    expect(here.actor).toMatchObject({ verified: true, customerId })
    expect(there.actor).toEqual(here.actor)
  })

  it('becomes one new customer when ten first visits come at once', async () => {
    const identityToken = await signIdentity(widget, 'new@example.org', 'Nora New')
    const admitted = await Promise.all(Array.from({ length: 10 }, () => admit({ identityToken })))
    expect(new Set(admitted.map(({ actor }) => actor.customerId)).size).toBe(1)
    const [row] = await database()`
      select count(*)::int as identifiers, count(distinct customer_id)::int as customers,
        (select count(*)::int from customer where name = 'Nora New') as named
      from identifier where value = 'new@example.org'`
    expect(row).toEqual({ identifiers: 1, customers: 1, named: 1 })
  })

  it('goes on by our own token when the shop’s is over', async () => {
    const identityToken = await signIdentity(widget, 'goes-on@example.org', null)
    const first = await admit({ identityToken })
    expect((await admit({ visitorToken: first.visitorToken })).actor).toEqual(first.actor)
  })
})

describe('a visitor with a token that is not good', () => {
  it('is anonymous, inherits nothing, and is written down', async () => {
    const customerId = await addVerified('known@example.org')
    const identityToken = await signIdentity(
      { ...widget, secret: 'guess'.repeat(10) },
      'known@example.org',
      null,
    )
    const { actor } = await admit({ identityToken })
    expect(actor).toMatchObject({ verified: false, customerId: null })
    expect((await refusals())[0]).toEqual({ actorId: actor.visitorId, new: { reason: 'forged' } })
    const id = randomUUID()
    await openConversation({ actor }, { id, name: 'Known', email: 'known@example.org' })
    const [opened] = await database()<
      { customerId: string }[]
    >`select customer_id as "customerId" from conversation where id = ${id}`
    expect(opened?.customerId).not.toBe(customerId)
    const claims = await database()`
      select verified_by as by from identifier where customer_id = ${opened?.customerId ?? null}`
    expect(claims).toEqual([{ by: null }])
  })

  it('does not become the signed customer of an earlier visit', async () => {
    const signed = await admit({ identityToken: await signIdentity(widget, 'before@example.org', null) })
    const { actor } = await admit({ visitorToken: signed.visitorToken, identityToken: 'forged' })
    expect(actor).toMatchObject({ verified: false, customerId: null })
    expect(actor.visitorId).not.toBe(signed.actor.visitorId)
  })

  it('is new at a widget that another widget’s token was for', async () => {
    const here = await admit({})
    const there = await admit({ visitorToken: here.visitorToken }, other)
    expect(there.actor.visitorId).not.toBe(here.actor.visitorId)
  })
})

describe('an anonymous visitor', () => {
  it('is known again by their token and nobody else’s', async () => {
    const first = await admit({})
    expect((await admit({ visitorToken: first.visitorToken })).actor).toEqual(first.actor)
    const tampered = `${first.visitorToken.slice(0, -3)}abc`
    expect((await admit({ visitorToken: tampered })).actor.visitorId).not.toBe(first.actor.visitorId)
  })

  it('can’t make a signed visitor’s token out of the identity secret', async () => {
    const forged = await signIdentity(widget, randomUUID(), null)
    const { actor } = await admit({ visitorToken: forged })
    expect(actor).toMatchObject({ verified: false, customerId: null })
    const ours = await signVisitorToken({
      visitorId: randomUUID(),
      widgetId: widget.id,
      verifiedCustomerId: null,
    })
    expect((await admit({ visitorToken: ours })).actor.verified).toBe(false)
  })
})
