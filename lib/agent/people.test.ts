import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addQueue, addTeam as addTeamRow } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor, Role } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { signIn } from '#lib/auth/sign-in.ts'
import { addTeam } from './add-team.ts'
import { changePerson } from './change-person.ts'
import { choosePassword } from './choose-password.ts'
import { enablePerson } from './enable-person.ts'
import { findInvitation } from './find-invitation.ts'
import { invitationToken } from './invitation-token.ts'
import { invitePerson } from './invite-person.ts'
import { listPeople } from './list-people.ts'
import { renameTeam } from './rename-team.ts'
import { renewInvitation } from './renew-invitation.ts'

testDatabase()

let teamId = ''
let queueId = ''
let admin: AgentActor
let agent: AgentActor

async function person(role: Role): Promise<AgentActor> {
  const { sessionId } = await addAgent({ teamId, queueIds: [queueId], role })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('no actor')
  await database()`update agent set password_hash = 'x' where id = ${actor.agentId}`
  return actor
}

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret of this test, long enough to sign'
  teamId = await addTeamRow()
  queueId = await addQueue(teamId)
  admin = await person('administrator')
  agent = await person('agent')
})

const work = () => ({
  name: 'Mari Maasikas',
  role: 'agent' as const,
  teamId,
  queueIds: [queueId],
  languages: ['et' as const, 'en' as const],
  skills: [{ name: 'Refunds', level: 3 }],
  capacityUnits: 4,
})
const invite = (email: string, commandId?: string) =>
  invitePerson({ actor: admin, commandId }, { email, ...work() })
const named = async (agentId: string) => (await listPeople(admin, {})).find(({ id }) => id === agentId)
const eventsOf = async (agentId: string) =>
  (await database()<{ name: string }[]>`select name from event where agent_id = ${agentId} order by id`).map(
    ({ name }) => name,
  )
const auditOf = (agentId: string) => database()<{ action: string; old: object | null; new: object | null }[]>`
  select action, old, new from audit where target_id = ${agentId} order by id`

test('an administrator invites a person, once for a repeated command', async () => {
  const commandId = randomUUID()
  const first = await invite('mari@test.example', commandId)
  expect(await invite('mari@test.example', commandId)).toEqual(first)
  expect(await named(first.agentId)).toMatchObject({
    status: 'invited',
    queueIds: [queueId],
    skills: [{ name: 'Refunds', level: 3 }],
    capacityUnits: 4,
  })
  expect(await eventsOf(first.agentId)).toEqual(['agent.invited'])
  const [entry] = await auditOf(first.agentId)
  expect(entry).toMatchObject({ action: 'agent.invited', new: { role: 'agent', capacity: 4 } })
  const receipts = await database()`select result from command_receipt where id = ${commandId}`
  expect(JSON.stringify(receipts)).not.toContain(invitationToken(first.invitationId))
  const [kept] = await database()`select token_hash from invitation where id = ${first.invitationId}`
  expect(kept?.token_hash).not.toBe(invitationToken(first.invitationId))
})

test('a second person with the same e-mail is refused at its field, whatever its case', async () => {
  await expect(invite('MARI@test.example')).rejects.toMatchObject({ code: 'conflict', field: 'email' })
})

test('nobody but an administrator invites, changes, enables or lists people', async () => {
  const input = { email: 'other@test.example', ...work() }
  await expect(invitePerson({ actor: agent }, input)).rejects.toMatchObject({ code: 'forbidden' })
  const change = { agentId: agent.agentId, ...work(), role: 'administrator' as const }
  await expect(changePerson({ actor: agent }, change)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(enablePerson({ actor: agent }, { agentId: agent.agentId })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(renewInvitation({ actor: agent }, { agentId: admin.agentId })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(addTeam({ actor: agent }, { name: 'Mine' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listPeople(agent, {})).rejects.toMatchObject({ code: 'forbidden' })
})

test('a link sets the password once, and the person signs in with it', async () => {
  const { invitationId } = await invite('link@test.example')
  const token = invitationToken(invitationId)
  expect(await findInvitation(token)).toMatchObject({ email: 'link@test.example' })
  await expect(choosePassword({ token, password: 'too short' })).rejects.toMatchObject({
    field: 'password',
  })
  await choosePassword({ token, password: 'long enough it is' })
  const credentials = { email: 'link@test.example', password: 'long enough it is', address: '10.0.0.1' }
  expect(await signIn(credentials)).toMatchObject({ email: 'link@test.example' })
  await expect(choosePassword({ token, password: 'another long one' })).rejects.toMatchObject({
    code: 'not_found',
  })
  expect(await findInvitation(token)).toBeNull()
})

test('a new link makes the old one void and, used, ends the sessions that were open', async () => {
  const { agentId, invitationId } = await invite('renew@test.example')
  const old = invitationToken(invitationId)
  await choosePassword({ token: old, password: 'first password' })
  const credentials = { email: 'renew@test.example', password: 'first password', address: '10.0.0.1' }
  const { sessionId } = await signIn(credentials)
  const first = invitationToken((await renewInvitation({ actor: admin }, { agentId })).invitationId)
  const second = invitationToken((await renewInvitation({ actor: admin }, { agentId })).invitationId)
  expect(await findInvitation(first)).toBeNull()
  expect(await loadActor(sessionId)).not.toBeNull()
  await choosePassword({ token: second, password: 'second password' })
  expect(await loadActor(sessionId)).toBeNull()
  expect(await eventsOf(agentId)).toContain('session.ended')
})

test('an expired link is no link', async () => {
  const { invitationId } = await invite('late@test.example')
  await database()`update invitation set expires_at = now() - interval '1 s' where id = ${invitationId}`
  expect(await findInvitation(invitationToken(invitationId))).toBeNull()
})

test('a change is in force at once, and the trail says from what to what', async () => {
  const other = await person('agent')
  const change = { agentId: other.agentId, ...work(), role: 'supervisor' as const, queueIds: [] }
  expect(await changePerson({ actor: admin }, change)).toMatchObject({ changed: true })
  expect(await loadActor(other.sessionId)).toMatchObject({ role: 'supervisor', queueIds: [] })
  expect(await changePerson({ actor: admin }, change)).toMatchObject({ changed: false })
  const trail = await auditOf(other.agentId)
  expect(trail).toHaveLength(1)
  expect(trail[0]).toMatchObject({
    old: { role: 'agent', capacity: 6 },
    new: { role: 'supervisor', capacity: 4, queues: [] },
  })
  expect(await eventsOf(other.agentId)).toEqual(['agent.changed'])
})

test('two skills of one name, an unknown team and an unknown queue are refused at their fields', async () => {
  const base = { agentId: agent.agentId, ...work() }
  const skills = [
    { name: 'Refunds', level: 3 },
    { name: 'refunds', level: 4 },
  ]
  const change = (patch: object) => changePerson({ actor: admin }, { ...base, ...patch })
  await expect(change({ skills })).rejects.toMatchObject({ field: 'skills' })
  await expect(change({ teamId: randomUUID() })).rejects.toMatchObject({ field: 'teamId' })
  await expect(change({ queueIds: [randomUUID()] })).rejects.toMatchObject({ field: 'queueIds' })
  await expect(change({ capacityUnits: 61 })).rejects.toMatchObject({ field: 'capacityUnits' })
})

test('nobody takes their own administrator’s role away, and no two take each other’s at once', async () => {
  const down = (agentId: string) => ({ agentId, ...work() })
  await expect(changePerson({ actor: admin }, down(admin.agentId))).rejects.toMatchObject({
    code: 'conflict',
    field: 'role',
  })
  const second = await person('administrator')
  const results = await Promise.allSettled([
    changePerson({ actor: admin }, down(second.agentId)),
    changePerson({ actor: second }, down(admin.agentId)),
  ])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const left = await database()`select id from agent where role = 'administrator'`
  expect(left).toHaveLength(1)
  await database()`update agent set role = 'administrator' where id = ${admin.agentId}`
  await database()`update agent set role = 'agent' where id = ${second.agentId}`
})

test('a team is added and renamed, and no two have one name', async () => {
  const { teamId: id } = await addTeam({ actor: admin }, { name: '  Night shift ' })
  expect(await renameTeam({ actor: admin }, { teamId: id, name: 'Night' })).toMatchObject({ changed: true })
  await expect(addTeam({ actor: admin }, { name: 'Night' })).rejects.toMatchObject({ field: 'name' })
  const trail = await auditOf(id)
  expect(trail.map(({ action }) => action)).toEqual(['team.added', 'team.renamed'])
  expect(trail[1]).toMatchObject({ old: { name: 'Night shift' }, new: { name: 'Night' } })
})
