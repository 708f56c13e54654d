import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { dayStart } from './day-start.ts'
import { loadTeamBands } from './load-team-bands.ts'

testDatabase()

const DAY_MS = 86_400_000
let queueId = ''
let customerId = ''
let team: AgentActor[] = []
let apart: AgentActor

beforeAll(async () => {
  const [teamId, otherId] = [await addTeam(), await addTeam()]
  queueId = await addQueue(teamId)
  customerId = await addCustomer()
  const person = async (of: string) => {
    const actor = await loadActor((await addAgent({ teamId: of, queueIds: [queueId] })).sessionId)
    if (!actor) throw new Error('no actor')
    return actor
  }
  team = await Promise.all(Array.from({ length: 5 }, () => person(teamId)))
  apart = await person(otherId)
  for (const [at, agent] of team.entries()) await handled(agent, 20, (at + 1) * 60_000)
  await handled(apart, 20, 900_000)
})

/** So many contacts in the middle of three days ago, each of so long. */
async function handled({ agentId }: AgentActor, count: number, handleMs: number) {
  const at = new Date(dayStart(new Date(), 'UTC').getTime() - 3 * DAY_MS + DAY_MS / 2)
  for (const id of Array.from({ length: count }, () => randomUUID())) {
    await database()`
      insert into conversation (id, customer_id, queue_id, state, assignee_id, opened_at, ended_at, resolved_at)
      values (${id}, ${customerId}, ${queueId}, 'resolved', ${agentId}, ${at}, ${at}, ${at})`
    await database()`
      insert into resolution (conversation_id, agent_id, queue_id, customer_id, handle_ms, wrap_up_ms, completed_at)
      values (${id}, ${agentId}, ${queueId}, ${customerId}, ${handleMs}, 0, ${at})`
  }
}

test('an agent is shown the team’s middle half and their own place, and nobody of another team counts', async () => {
  const [first, last] = [team[0], team[4]]
  if (!first || !last) throw new Error('no team')
  const band = (await loadTeamBands(first, { timeZone: 'UTC' })).handleMs
  expect(band?.median).toBeCloseTo(180_000)
  expect(band?.low).toBeCloseTo(180_000 - (20 * 60_000) / 50)
  expect(band?.own).toBeCloseTo(180_000 - (20 * 120_000) / 50)
  const bands = await loadTeamBands(last, { timeZone: 'UTC' })
  expect(bands.handleMs?.own).toBeCloseTo(180_000 + (20 * 120_000) / 50)
  expect(bands.handled).toEqual({ low: 20, median: 20, high: 20, own: null })
  expect(bands).toMatchObject({ ratings: null, promises: null, repeats: { median: 0 } })
})

test('a smaller team, or one that became smaller, is shown nothing', async () => {
  expect((await loadTeamBands(apart, { timeZone: 'UTC' })).handleMs).toBeNull()
  const [first, , , , last] = team
  if (!first || !last) throw new Error('no team')
  await database()`update agent set disabled_at = now() where id = ${last.agentId}`
  const bands = await loadTeamBands(first, { timeZone: 'UTC' })
  expect(Object.values(bands)).toEqual([null, null, null, null, null, null])
})
