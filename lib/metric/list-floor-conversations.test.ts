import { expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { listFloorConversations } from './list-floor-conversations.ts'

testDatabase()

it('sorts open work by the clock that runs out first, by pages, what has none last', async () => {
  const teamId = await addTeam()
  const queueId = await addQueue(teamId)
  const actor = await loadActor(
    (await addAgent({ teamId, queueIds: [queueId], role: 'supervisor' })).sessionId,
  )
  if (!actor) throw new Error('no actor')
  const dues = [
    '2026-05-01T10:00:00Z',
    null,
    '2026-05-01T08:00:00Z',
    '2026-05-01T08:00:00Z',
    null,
    '2026-05-01T09:00:00Z',
  ]
  const ids: string[] = []
  for (const due of dues) {
    const id = await addWaiting(queueId, await addCustomer())
    await database()`update conversation set clock_kind = 'first_reply', clock_due_at = ${due} where id = ${id}`
    ids.push(id)
  }
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await listFloorConversations(actor, {
      queueId,
      figure: 'waiting',
      sort: 'clock',
      limit: 2,
      after,
    })
    seen.push(...page.rows.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toEqual([2, 3, 5, 0, 1, 4].map((place) => ids[place]))
  const { rows } = await listFloorConversations(actor, { queueId, figure: 'waiting' })
  expect(rows.map(({ id }) => id)).toEqual(ids)
})
