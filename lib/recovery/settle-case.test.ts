import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { newId } from '#lib/id.ts'
import { closeCase } from './close-case.ts'
import { customerCases } from './customer-cases.ts'
import { makeAgent, makeConversation, makeCustomer, makeQueue } from './fixtures.ts'
import { loadCase } from './load-case.ts'
import { openCaseByHand } from './open-case-by-hand.ts'
import { recordContact } from './record-contact.ts'
import { recordRemedy } from './record-remedy.ts'
import { takeCase } from './take-case.ts'

testDatabase()

const now = new Date('2026-03-12T14:00:00.000Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const inMinutes = (minutes: number) => after(minutes).toISOString()

let manager: AgentActor
let colleague: AgentActor
let supervisor: AgentActor
let agent: AgentActor
let queueId: string

beforeAll(async () => {
  ;({ queueId } = await makeQueue())
  manager = await makeAgent('manager', 'Maren Kask')
  colleague = await makeAgent('manager', 'Otto Lind')
  supervisor = await makeAgent('supervisor', 'Sirje Vaher')
  agent = await makeAgent('agent', 'Ana Ruiz', [queueId])
})

async function makeCase(severity = 2) {
  const customerId = await makeCustomer('Elin Tamm')
  const conversationId = await makeConversation(customerId, queueId, agent)
  const input = { customerId, conversationId, reason: 'Nobody called back', severity }
  const { caseId } = await openCaseByHand({ actor: agent, now }, input)
  return { caseId, customerId, conversationId }
}

const takenCase = async (severity?: number) => {
  const made = await makeCase(severity)
  await takeCase({ actor: manager, now: after(1) }, { caseId: made.caseId, shownOwnerId: null })
  return made
}

const eventsOf = async (caseId: string) => {
  const rows = await database()<
    { name: string }[]
  >`select name from event where subject_id = ${caseId} order by id`
  return rows.map(({ name }) => name)
}

describe('by hand', () => {
  it('an agent who holds the customer opens one; the timeline says so', async () => {
    const { caseId, customerId } = await makeCase(3)
    const { row, steps } = await loadCase(manager, { caseId })
    expect(row).toMatchObject({ severity: 3, lastSignal: 'by_hand', quote: 'Nobody called back' })
    expect(steps).toMatchObject([{ kind: 'raised', agentName: 'Ana Ruiz' }])
    const [touchpoint] =
      await database()`select kind, title from touchpoint where customer_id = ${customerId}`
    expect(touchpoint).toEqual({ kind: 'case', title: 'Recovery case opened' })
  })

  it('an agent of another queue gets "not found", for the customer and for another customer’s conversation', async () => {
    const outsider = await makeAgent('agent', 'Out Sider')
    const { customerId, conversationId } = await makeCase()
    const open = { customerId, reason: 'x' }
    await expect(openCaseByHand({ actor: outsider }, open)).rejects.toMatchObject({ code: 'not_found' })
    await expect(customerCases(outsider, { customerId })).rejects.toMatchObject({ code: 'not_found' })
    const other = await makeCustomer('Other')
    await makeConversation(other, queueId, agent)
    await expect(
      openCaseByHand({ actor: agent }, { customerId: other, conversationId, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('the same command twice is one case with one signal', async () => {
    const customerId = await makeCustomer('Twice')
    await makeConversation(customerId, queueId, agent)
    const call = { actor: agent, commandId: newId() }
    const first = await openCaseByHand(call, { customerId, reason: 'Again' })
    expect(await openCaseByHand(call, { customerId, reason: 'Again' })).toEqual(first)
    expect((await loadCase(manager, { caseId: first.caseId })).row.signalCount).toBe(1)
  })

  it('keeps hostile text as text, and refuses an empty reason', async () => {
    const { customerId } = await makeCase()
    const reason = `<img onerror=alert(1)> \u202e '; drop table customer; --`
    const { caseId } = await openCaseByHand({ actor: agent }, { customerId, reason })
    expect((await loadCase(manager, { caseId })).steps.at(-1)?.text).toBe(reason)
    await expect(openCaseByHand({ actor: agent }, { customerId, reason: ' \u0000 ' })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})

describe('settling', () => {
  it('goes from detected to confirmed, each step kept and told', async () => {
    const { caseId, customerId } = await takenCase()
    await recordContact(
      { actor: manager, now: after(2) },
      { caseId, channel: 'phone', text: 'Apologised', cause: 'promise_not_kept' },
    )
    const contacted = await loadCase(manager, { caseId })
    expect(contacted.row).toMatchObject({
      state: 'contacted',
      dueAt: inMinutes(72 * 60),
      cause: 'promise_not_kept',
    })
    await recordRemedy(
      { actor: manager },
      { caseId, remedy: 'replacement', text: 'Blue kettle by courier', costCents: 740 },
    )
    await closeCase({ actor: manager }, { caseId, outcome: 'recovered', cause: 'promise_not_kept' })
    const { row, steps } = await loadCase(supervisor, { caseId })
    expect(row).toMatchObject({
      state: 'confirmed',
      outcome: 'recovered',
      department: 'support',
      ownerName: 'Maren Kask',
    })
    expect(steps.map(({ kind }) => kind)).toEqual(['raised', 'taken', 'contacted', 'replacement', 'closed'])
    expect(steps[3]).toMatchObject({ costCents: 740, text: 'Blue kettle by courier' })
    expect(await eventsOf(caseId)).toEqual([
      'case.opened',
      'case.taken',
      'case.contacted',
      'case.remedied',
      'case.closed',
    ])
    expect(await customerCases(agent, { customerId })).toMatchObject([{ id: caseId, state: 'confirmed' }])
  })

  it('the same command twice takes, records and closes once', async () => {
    const { caseId } = await makeCase()
    const twice = async (work: (commandId: string) => Promise<unknown>) => {
      const id = newId()
      expect(await work(id)).toEqual(await work(id))
    }
    await twice((commandId) => takeCase({ actor: manager, commandId }, { caseId, shownOwnerId: null }))
    await twice((commandId) =>
      recordContact({ actor: manager, commandId }, { caseId, channel: 'email', text: 'Sorry' }),
    )
    await twice((commandId) =>
      recordRemedy(
        { actor: manager, commandId },
        { caseId, remedy: 'refund', text: 'Paid back', costCents: 8900 },
      ),
    )
    await twice((commandId) =>
      closeCase({ actor: manager, commandId }, { caseId, outcome: 'lost', cause: 'tone' }),
    )
    expect((await loadCase(manager, { caseId })).steps).toHaveLength(5)
  })

  it('agents can’t see that it exists, supervisors may read but not settle', async () => {
    const { caseId } = await makeCase()
    const take = { caseId, shownOwnerId: null }
    await expect(takeCase({ actor: agent }, take)).rejects.toMatchObject({ code: 'not_found' })
    await expect(takeCase({ actor: supervisor }, take)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(loadCase(agent, { caseId })).rejects.toMatchObject({ code: 'not_found' })
    for (const [actor, code] of [
      [supervisor, 'forbidden'],
      [agent, 'not_found'],
    ] as const) {
      const refused = { code }
      await expect(recordContact({ actor }, { caseId, channel: 'sms', text: 'x' })).rejects.toMatchObject(
        refused,
      )
      await expect(
        recordRemedy({ actor }, { caseId, remedy: 'repair', text: 'x', costCents: 0 }),
      ).rejects.toMatchObject(refused)
      await expect(
        closeCase({ actor }, { caseId, outcome: 'lost', cause: 'tone', reason: 'x' }),
      ).rejects.toMatchObject(refused)
    }
    expect((await loadCase(supervisor, { caseId })).row.state).toBe('detected')
  })

  it('of two managers at one instant one takes it and the other is told who', async () => {
    const { caseId } = await makeCase()
    const done = await Promise.allSettled(
      [manager, colleague].map((actor) => takeCase({ actor }, { caseId, shownOwnerId: null })),
    )
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'taken' } })
  })

  it('a colleague takes over what they were shown, and the first owner is told on their next step', async () => {
    const { caseId } = await takenCase()
    await recordContact({ actor: manager }, { caseId, channel: 'phone', text: 'Spoke' })
    await takeCase({ actor: colleague }, { caseId, shownOwnerId: manager.agentId })
    expect((await loadCase(manager, { caseId })).row).toMatchObject({
      state: 'contacted',
      ownerName: 'Otto Lind',
    })
    const late = recordContact({ actor: manager }, { caseId, channel: 'phone', text: 'Again' })
    await expect(late).rejects.toThrow('Otto Lind owns this case now')
  })

  it('nobody records on a case that nobody owns', async () => {
    const { caseId } = await makeCase()
    const early = recordContact({ actor: manager }, { caseId, channel: 'phone', text: 'x' })
    await expect(early).rejects.toMatchObject({ code: 'conflict' })
  })

  it('closing before any contact takes a reason, and a cause always', async () => {
    const { caseId } = await takenCase()
    const close = { caseId, outcome: 'no_failure', cause: 'no_failure_found' } as const
    await expect(closeCase({ actor: manager }, close)).rejects.toMatchObject({
      code: 'invalid',
      field: 'reason',
    })
    await expect(closeCase({ actor: manager }, { ...close, cause: 'invented' })).rejects.toMatchObject({
      code: 'invalid',
      field: 'cause',
    })
    await closeCase({ actor: manager }, { ...close, reason: 'They were joking' })
    await expect(closeCase({ actor: manager }, { ...close, reason: 'x' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})
