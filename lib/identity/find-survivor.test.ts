import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addAgent, addCustomer, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { findSurvivor } from './find-survivor.ts'
import { mergeCustomers } from './merge-customers.ts'
import { unmergeCustomers } from './unmerge-customers.ts'

testDatabase()

test('an address of who was merged leads to whom they live on as, through later merges, until it is undone', async () => {
  const { sessionId } = await addAgent({ teamId: await addTeam(), role: 'manager' })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The manager has no live session.')
  const [first, second, third] = [await addCustomer(), await addCustomer(), await addCustomer()]
  const inner = await mergeCustomers({ actor }, { customerId: first, otherId: second })
  const outer = await mergeCustomers({ actor }, { customerId: inner.winnerId, otherId: third })
  for (const gone of [inner.loserId, outer.loserId])
    expect(await findSurvivor(actor, { customerId: gone })).toMatchObject({ customerId: outer.winnerId })
  expect(await findSurvivor(actor, { customerId: outer.winnerId })).toBeNull()
  expect(await findSurvivor(actor, { customerId: randomUUID() })).toBeNull()
  await unmergeCustomers({ actor }, { mergeId: outer.mergeId })
  expect(await findSurvivor(actor, { customerId: outer.loserId })).toBeNull()
})
