import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { addSignedIn } from '#lib/auth/testing-signed-in.ts'
import { refusesOffers } from './consent.ts'
import { loadPersonalData } from './load-personal-data.ts'
import { setConsent } from './set-consent.ts'

testDatabase()

let agent: AgentActor
let outsider: AgentActor
let queueId: string

beforeAll(async () => {
  const teamId = await addTeam()
  queueId = await addQueue(teamId)
  agent = await addSignedIn({ teamId, queueIds: [queueId] })
  outsider = await addSignedIn({ teamId, queueIds: [] })
})

test('keeps what stands and each change of it, with how and by whom', async () => {
  const customerId = await addCustomer()
  await addWaiting(queueId, customerId)
  const set = (given: boolean, source: 'said' | 'form') =>
    setConsent({ actor: agent }, { customerId, consent: 'marketing_email', given, source })
  expect(await set(true, 'form')).toEqual({ changed: true })
  expect(await set(true, 'said')).toEqual({ changed: false })
  expect(await set(false, 'said')).toEqual({ changed: true })
  const { consent, history } = await loadPersonalData(agent, { customerId })
  expect(consent).toEqual({ marketing_email: false })
  expect(history).toMatchObject([
    { purpose: 'marketing', channel: 'email', given: false, source: 'said', agentName: agent.name },
    { given: true, source: 'form' },
  ])
  const events = await database()`
    select data from event where customer_id = ${customerId} and name = 'consent.changed' order by id`
  expect(events).toHaveLength(2)
  const audits = await database()`select old, new from audit where target_id = ${customerId}
    and action = 'consent.changed' order by id`
  expect(audits[1]).toEqual({
    old: { marketing_email: true },
    new: { marketing_email: false, source: 'said' },
  })
})

test('is neither changed nor read by who has nothing to do with the customer', async () => {
  const customerId = await addCustomer()
  await addWaiting(queueId, customerId)
  const input = { customerId, consent: 'offers' as const, given: true, source: 'said' as const }
  await expect(setConsent({ actor: outsider }, input)).rejects.toMatchObject({ code: 'not_found' })
  await expect(loadPersonalData(outsider, { customerId })).rejects.toMatchObject({ code: 'not_found' })
})

test.each<[Record<string, boolean>, boolean]>([
  [{}, false],
  [{ offers: false, marketing_email: true }, true],
  [{ marketing_email: false, calls: false }, true],
  [{ marketing_email: false, calls: true }, false],
  [{ surveys_email: false }, false],
  [{ surveys_email: true, marketing_email: false }, true],
  [{ offers: true, marketing_email: false }, true],
])('offers are refused by %j: %s', (consent, refused) => {
  expect(refusesOffers(consent)).toBe(refused)
})
