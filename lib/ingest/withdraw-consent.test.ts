import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { addQueue, addTeam } from '#db/testing-rows.ts'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { addSignedIn } from '#lib/auth/testing-signed-in.ts'
import { setConsent } from '#lib/privacy/set-consent.ts'
import { readCalls } from './read-calls.ts'
import { addSource, takeInAll, type TestSource } from './testing-ingest.ts'
import { writeRawEvents } from './write-raw-events.ts'

testDatabase()

let source: TestSource
let manager: AgentActor

beforeAll(async () => {
  source = await addSource()
  const teamId = await addTeam()
  manager = await addSignedIn({ teamId, role: 'manager', queueIds: [await addQueue(teamId)] })
})

async function tell(userId: string, event: string, properties = {}, timestamp = new Date()) {
  const call = { type: 'track', userId, event, properties, timestamp: timestamp.toISOString() }
  const { sourceId } = source
  await writeRawEvents(readCalls({ batch: [call] }, { door: 'batch', sourceId, receivedAt: new Date() }))
  await takeInAll()
}

async function standing(userId: string) {
  const [row] = await database()<{ id: string; consent: Record<string, boolean>; told: number }[]>`
    select c.id, c.consent,
      (select count(*)::int from event e where e.customer_id = c.id and e.name = 'consent.changed') as told
    from customer c join identifier i on i.customer_id = c.id where i.value = ${userId}`
  if (!row) throw new Error('Nobody has that number.')
  const history = await database()<{ channel: string; given: boolean; source: string }[]>`
    select channel, given, source from consent_entry where customer_id = ${row.id} order by at, id`
  return { ...row, history: history.map(({ channel, given, source: by }) => `${channel} ${given} ${by}`) }
}

test('who unsubscribes takes the agreement of that channel back, once, with its history', async () => {
  const userId = randomUUID()
  await tell(userId, 'Email Unsubscribed')
  await tell(userId, 'Email Marked as Spam')
  await tell(userId, 'Unsubscribed', { channel: 'SMS' })
  await tell(userId, 'Push Notifications Disabled')
  expect(await standing(userId)).toMatchObject({
    consent: { marketing_email: false, marketing_sms: false, marketing_push: false },
    history: ['email false event', 'sms false event', 'push false event'],
    told: 3,
  })
})

test('a yes given since then stands, and a later no counts', async () => {
  const userId = randomUUID()
  await tell(userId, 'Product Viewed')
  const { id: customerId } = await standing(userId)
  const yes = { customerId, consent: 'marketing_email', given: true, source: 'said' } as const
  await setConsent({ actor: manager }, yes)
  await tell(userId, 'Email Unsubscribed', {}, new Date(Date.now() - 86_400_000))
  expect((await standing(userId)).consent).toEqual({ marketing_email: true })
  await tell(userId, 'Email Unsubscribed')
  expect(await standing(userId)).toMatchObject({
    consent: { marketing_email: false },
    history: ['email true said', 'email false event'],
  })
})

test('nothing that an event says gives an agreement', async () => {
  const userId = randomUUID()
  await tell(userId, 'Email Subscribed', { marketing_email: true, channel: 'email' })
  expect((await standing(userId)).consent).toEqual({})
})
