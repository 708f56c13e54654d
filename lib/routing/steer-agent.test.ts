import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { newId } from '#lib/id.ts'
import { acceptConversation } from './accept-conversation.ts'
import { loadAgentWork } from './load-agent-work.ts'
import { setAgentCapacity } from './set-agent-capacity.ts'
import { setAgentPresence } from './set-agent-presence.ts'
import { setAgentSkills } from './set-agent-skills.ts'
import { actorFor, addFloor, addHeld, auditOf, type TestFloor } from './testing-floor.ts'

testDatabase()

let floor: TestFloor
beforeAll(async () => void (floor = await addFloor()))

const addSkill = (name: string) => database()`insert into skill (id, name) values (${randomUUID()}, ${name})`
const workerOfFloor = (capacityUnits = 6) =>
  actorFor({ teamId: floor.teamId, queueIds: [floor.queueId], capacityUnits })

async function presenceOf(agentId: string) {
  const [row] = await database()`
    select state, load_units as load, capacity_units as capacity from presence where agent_id = ${agentId}`
  return row
}

async function refusesOutsiders(ask: (actor: AgentActor) => Promise<unknown>) {
  for (const actor of [floor.otherAgent, floor.otherSupervisor, floor.colleague])
    await expect(ask(actor)).rejects.toMatchObject({ code: 'not_found' })
  await expect(ask(floor.manager)).rejects.toMatchObject({ code: 'forbidden' })
}

describe('presence set by a supervisor', () => {
  it('changes it, gives what was reserved back, keeps what is held, and says old and new', async () => {
    const { supervisor: actor, queueId, customerId } = floor
    const { agentId } = await workerOfFloor()
    const [held, reserved] = [await addWaiting(queueId, customerId), await addWaiting(queueId, customerId)]
    const sql = database()
    await acceptConversation({ actor: { ...floor.holder, agentId } }, { conversationId: held })
    await sql`insert into reservation (id, conversation_id, agent_id, units, expires_at)
      values (${randomUUID()}, ${reserved}, ${agentId}, 2, now() + interval '20 s')`
    await sql`update presence set load_units = load_units + 2 where agent_id = ${agentId}`
    const call = { actor, commandId: newId() }
    for (const again of [call, call, { actor }]) await setAgentPresence(again, { agentId, state: 'break' })
    expect(await presenceOf(agentId)).toEqual({ state: 'break', load: 2, capacity: 6 })
    expect(await auditOf(agentId, 'agent.presence_set')).toEqual([
      { actorId: actor.agentId, old: { state: 'available' }, new: { state: 'break' } },
    ])
  })

  it('is refused to outsiders, and for states that nobody chooses', async () => {
    const { agentId } = await workerOfFloor()
    await refusesOutsiders((actor) => setAgentPresence({ actor }, { agentId, state: 'offline' }))
    const wrong = setAgentPresence({ actor: floor.supervisor }, { agentId, state: 'missed' as 'busy' })
    await expect(wrong).rejects.toMatchObject({ code: 'invalid', field: 'state' })
    expect(await presenceOf(agentId)).toMatchObject({ state: 'available' })
  })
})

describe('capacity set by a supervisor', () => {
  it('may be below the load: it says so, takes nothing away and lets nothing new come', async () => {
    const { supervisor: actor } = floor
    const worker = await workerOfFloor()
    const { agentId } = worker
    await addHeld({ ...floor, holder: worker })
    const call = { actor, commandId: newId() }
    const answer = { agentId, capacityUnits: 1, loadUnits: 2, isOver: true }
    expect(await setAgentCapacity(call, { agentId, capacityUnits: 1 })).toEqual(answer)
    expect(await setAgentCapacity(call, { agentId, capacityUnits: 1 })).toEqual(answer)
    expect(await presenceOf(agentId)).toMatchObject({ load: 2, capacity: 1 })
    await expect(addHeld({ ...floor, holder: worker })).rejects.toMatchObject({ code: 'full' })
    expect(await auditOf(agentId, 'agent.capacity_set')).toMatchObject([
      { old: { capacity: 6 }, new: { capacity: 1 } },
    ])
  })

  it('is refused to outsiders and out of bounds', async () => {
    const { agentId } = await workerOfFloor()
    await refusesOutsiders((actor) => setAgentCapacity({ actor }, { agentId, capacityUnits: 2 }))
    for (const capacityUnits of [-1, 1.5, 61])
      await expect(
        setAgentCapacity({ actor: floor.supervisor }, { agentId, capacityUnits }),
      ).rejects.toMatchObject({ field: 'capacityUnits' })
  })
})

describe('skills set by a supervisor', () => {
  it('are levels in what there is, with old and new in the trail', async () => {
    const { supervisor: actor } = floor
    const { agentId } = await workerOfFloor()
    await addSkill('Polish')
    await addSkill('Returns')
    await setAgentSkills({ actor }, { agentId, skills: [{ name: 'Polish', level: 2 }] })
    const both = [
      { name: 'Polish', level: 4 },
      { name: 'Returns', level: 1 },
    ]
    expect(await setAgentSkills({ actor }, { agentId, skills: both })).toMatchObject({ changed: true })
    expect(await setAgentSkills({ actor }, { agentId, skills: both })).toMatchObject({ changed: false })
    expect(await loadAgentWork(actor, { agentId })).toEqual({
      agentId,
      capacityUnits: 6,
      loadUnits: 0,
      skills: both,
      knownSkills: ['Polish', 'Returns'],
    })
    expect(await auditOf(agentId, 'agent.skills_set')).toMatchObject([
      { old: { skills: [] }, new: { skills: ['Polish 2'] } },
      { old: { skills: ['Polish 2'] }, new: { skills: ['Polish 4', 'Returns 1'] } },
    ])
  })

  it('are refused to outsiders, unknown, twice, and out of bounds', async () => {
    const { agentId } = await workerOfFloor()
    await refusesOutsiders((actor) => setAgentSkills({ actor }, { agentId, skills: [] }))
    await refusesOutsiders((actor) => loadAgentWork(actor, { agentId }))
    const polish = (level: number) => ({ name: 'Polish', level })
    for (const skills of [
      [{ name: 'Klingon', level: 1 }],
      [polish(1), { name: 'polish', level: 2 }],
      [polish(6)],
    ])
      await expect(setAgentSkills({ actor: floor.supervisor }, { agentId, skills })).rejects.toMatchObject({
        field: expect.stringMatching(/^skills/),
      })
  })
})
