import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor, Role } from '#lib/actor.ts'
import { writeAudit } from '#lib/audit.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { listAudit } from './list-audit.ts'

const { ownerUrl } = testDatabase()

let teamId = ''
let admin: AgentActor
let agent: AgentActor

beforeAll(async () => {
  teamId = await addTeam('Night shift')
  const person = async (role: Role) => {
    const actor = await loadActor((await addAgent({ teamId, role })).sessionId)
    if (!actor) throw new Error('no actor')
    return actor
  }
  admin = await person('administrator')
  agent = await person('agent')
  await database()`update agent set name = 'Kadri Põld' where id = ${admin.agentId}`
  const write = (action: string) =>
    writeAudit(database(), admin, { action, targetKind: 'team', targetId: teamId, new: { name: '100 %' } })
  for (let index = 0; index < 120; index++) await write('team.renamed')
  await write('customer.read')
  await write('session.started')
  await write('queue.archived')
})

test('the log is paged to its beginning without a gap or a repeat', async () => {
  const ids: number[] = []
  let before: number | undefined
  do {
    const page = await listAudit(admin, { group: 'all', before })
    ids.push(...page.rows.map(({ id }) => id))
    before = page.next ?? undefined
  } while (before !== undefined)
  expect(ids).toHaveLength(123)
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => b - a))
})

test('reads and sign-ins stand apart from changes', async () => {
  const [first] = (await listAudit(admin, {})).rows
  expect(first).toMatchObject({ action: 'queue.archived', actorName: 'Kadri Põld' })
  expect((await listAudit(admin, { group: 'reads' })).rows).toMatchObject([{ action: 'customer.read' }])
  expect((await listAudit(admin, { group: 'sessions' })).rows).toMatchObject([{ action: 'session.started' }])
})

test('a search finds by action, person and target, and takes its signs for letters', async () => {
  const count = async (text: string) => (await listAudit(admin, { text })).rows.length
  expect(await count('archived')).toBe(1)
  expect(await count('põld')).toBe(50)
  expect(await count('night')).toBe(50)
  expect(await count('100%')).toBe(0)
  expect(await count("'; drop table audit")).toBe(0)
})

test('who it was about is named, and what is nobody’s id stays as it is', async () => {
  const unknown = '00000000-0000-7000-8000-000000000000'
  await writeAudit(database(), admin, {
    action: 'watch.started',
    new: { watcherId: admin.agentId, assigneeId: unknown },
  })
  const [row] = (await listAudit(admin, { text: 'watch' })).rows
  expect(row?.new).toEqual({ watcherId: 'Kadri Põld', assigneeId: unknown })
})

test('only an administrator reads it, and nobody of the application changes it', async () => {
  await expect(listAudit(agent, {})).rejects.toMatchObject({ code: 'forbidden' })
  await expect(database()`delete from audit`).rejects.toMatchObject({ code: '42501' })
  await expect(database()`update audit set action = 'x'`).rejects.toMatchObject({ code: '42501' })
  expect(ownerUrl).not.toBe(process.env.DATABASE_URL)
})
