import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor, Role } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { addOffer } from './add-offer.ts'
import { archiveOffer } from './archive-offer.ts'
import { changeOffer } from './change-offer.ts'
import { listOffers } from './list-offers.ts'
import { restoreOffer } from './restore-offer.ts'

testDatabase()

let admin: AgentActor
let manager: AgentActor

beforeAll(async () => {
  const teamId = await addTeam()
  const person = async (role: Role) => {
    const actor = await loadActor((await addAgent({ teamId, role })).sessionId)
    if (!actor) throw new Error('no actor')
    return actor
  }
  admin = await person('administrator')
  manager = await person('manager')
})

const offer = {
  name: 'Matching mugs',
  kind: 'sales' as const,
  description: 'Two mugs at 20 % off.',
  say: 'They are 20 % off this week.',
  valueCents: 560,
  costCents: 0,
  propensityPercent: 12.5,
  conditions: { tiers: ['Gold'], minOrders12m: 2, consent: 'marketing_email' as const },
}
const trailOf = (id: string) => database()<{ action: string; old: object; new: object }[]>`
  select action, old, new from audit where target_id = ${id} order by id`

test('an offer is added once for a repeated command and read as it was written', async () => {
  const commandId = randomUUID()
  const { offerId } = await addOffer({ actor: admin, commandId }, offer)
  expect(await addOffer({ actor: admin, commandId }, offer)).toEqual({ offerId })
  expect(await listOffers(admin, {})).toMatchObject([{ id: offerId, ...offer, shown: 0, accepted: 0 }])
  const events = await database()`select name from event where subject_id = ${offerId}`
  expect(events.map(({ name }) => name)).toEqual(['offer.changed'])
})

test('a change is recorded from what to what; the same again is no change', async () => {
  const [row] = await listOffers(admin, {})
  const change = { ...offer, offerId: row?.id ?? '', conditions: { needs: ['late_delivery' as const] } }
  expect(await changeOffer({ actor: admin }, change)).toMatchObject({ changed: true })
  expect(await changeOffer({ actor: admin }, change)).toMatchObject({ changed: false })
  const [, changed, more] = await trailOf(change.offerId)
  expect(changed).toMatchObject({ new: { conditions: ['needs: late_delivery'] } })
  expect(more).toBeUndefined()
})

test('an offer is archived and restored', async () => {
  const [row] = await listOffers(admin, {})
  const target = { offerId: row?.id ?? '' }
  expect(await archiveOffer({ actor: admin }, target)).toMatchObject({ archived: true })
  expect(await archiveOffer({ actor: admin }, target)).toMatchObject({ archived: false })
  expect(await listOffers(admin, {})).toMatchObject([{ archived: true }])
  expect(await restoreOffer({ actor: admin }, target)).toMatchObject({ restored: true })
})

test('each bad field is named', async () => {
  const add = (patch: object) => addOffer({ actor: admin }, { ...offer, ...patch })
  await expect(add({ name: ' ' })).rejects.toMatchObject({ field: 'name' })
  await expect(add({ kind: 'bribe' })).rejects.toMatchObject({ field: 'kind' })
  await expect(add({ costCents: -1 })).rejects.toMatchObject({ field: 'costCents' })
  await expect(add({ propensityPercent: 0 })).rejects.toMatchObject({ field: 'propensityPercent' })
  await expect(add({ conditions: { minOrders12m: 0 } })).rejects.toMatchObject({
    field: 'conditions.minOrders12m',
  })
})

test('a manager reads and writes no catalogue', async () => {
  const offerId = randomUUID()
  const refused = [
    addOffer({ actor: manager }, offer),
    changeOffer({ actor: manager }, { offerId, ...offer }),
    archiveOffer({ actor: manager }, { offerId }),
    restoreOffer({ actor: manager }, { offerId }),
    listOffers(manager, {}),
  ]
  for (const result of await Promise.allSettled(refused))
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } })
})
