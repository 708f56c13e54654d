import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import { type AgentActor, system } from '#lib/actor.ts'
import { newId } from '#lib/id.ts'
import { closeCase } from './close-case.ts'
import { detectComplaint } from './detect-complaint.ts'
import { detectLowRating } from './detect-low-rating.ts'
import { makeAgent, makeConversation, makeCustomer, makeMessage, makeQueue, makeSurvey } from './fixtures.ts'
import { loadCase } from './load-case.ts'
import { signalCase } from './signal-case.ts'
import { takeCase } from './take-case.ts'

testDatabase()

const now = new Date('2026-03-12T14:00:00.000Z')
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString()

let manager: AgentActor
let queueId: string

beforeAll(async () => {
  ;({ queueId } = await makeQueue())
  manager = await makeAgent('manager', 'Maren Kask')
})

const eventsOf = async (caseId: string) => {
  const rows = await database()<
    { name: string }[]
  >`select name from event where subject_id = ${caseId} order by id`
  return rows.map(({ name }) => name)
}

const casesOf = (customerId: string) =>
  database()`select id from recovery_case where customer_id = ${customerId}`

describe('signals', () => {
  const signal = (
    customerId: string,
    kind: 'low_rating' | 'complaint' | 'legal',
    sourceId = newId(),
    at = now,
  ) =>
    signalCase(
      { actor: system('test'), now: at },
      {
        customerId,
        conversationId: null,
        kind,
        sourceId,
        quote: 'Unacceptable',
        score: kind === 'low_rating' ? 2 : null,
      },
    )

  it('the first opens a case with the value at risk, due within the hour', async () => {
    const customerId = await makeCustomer('Noor Haddad', 123_400)
    const { caseId, opened } = await signal(customerId, 'low_rating')
    expect(opened).toBe(true)
    const { row, signals } = await loadCase(manager, { caseId })
    expect(row).toMatchObject({
      state: 'detected',
      severity: 2,
      valueAtRiskCents: 123_400,
      dueAt: inMinutes(60),
    })
    expect(signals).toMatchObject([{ kind: 'low_rating', score: 2, quote: 'Unacceptable' }])
    expect(await eventsOf(caseId)).toEqual(['case.opened'])
  })

  it('a later one joins the open case; a worse one raises its severity and brings its time forward', async () => {
    const customerId = await makeCustomer('Mei Wong')
    const first = await signal(customerId, 'low_rating')
    const second = await signal(customerId, 'legal', newId(), new Date(now.getTime() + 60_000))
    expect(second).toEqual({ caseId: first.caseId, opened: false })
    const { row } = await loadCase(manager, { caseId: first.caseId })
    expect(row).toMatchObject({ severity: 4, signalCount: 2, lastSignal: 'legal', dueAt: inMinutes(16) })
    expect(await eventsOf(first.caseId)).toEqual(['case.opened', 'case.signalled'])
  })

  it('the same source twice is one signal, also after its case was closed', async () => {
    const customerId = await makeCustomer('Jonas Ortega')
    const sourceId = newId()
    const { caseId } = await signal(customerId, 'complaint', sourceId)
    await signal(customerId, 'complaint', sourceId)
    await takeCase({ actor: manager }, { caseId, shownOwnerId: null })
    await closeCase(
      { actor: manager },
      { caseId, outcome: 'no_failure', cause: 'no_failure_found', reason: 'A joke' },
    )
    expect(await signal(customerId, 'complaint', sourceId)).toEqual({ caseId, opened: false })
    expect(await casesOf(customerId)).toHaveLength(1)
    expect((await loadCase(manager, { caseId })).signals).toHaveLength(1)
  })

  it('after the case was closed a new failure is a new case', async () => {
    const customerId = await makeCustomer('Rafael Pinto')
    const { caseId } = await signal(customerId, 'complaint')
    await takeCase({ actor: manager }, { caseId, shownOwnerId: null })
    await closeCase({ actor: manager }, { caseId, outcome: 'lost', cause: 'tone', reason: 'They left' })
    const again = await signal(customerId, 'low_rating')
    expect(again).toMatchObject({ opened: true })
    const { earlier } = await loadCase(manager, { caseId: again.caseId })
    expect(earlier).toMatchObject([{ id: caseId, outcome: 'lost', cause: 'tone', department: 'support' }])
  })

  it('twenty at one instant make one case', async () => {
    const customerId = await makeCustomer('Sofia Kallas')
    const sources = Array.from({ length: 10 }, () => newId())
    const done = await Promise.all(
      [...sources, ...sources].map((source) => signal(customerId, 'complaint', source)),
    )
    expect(new Set(done.map(({ caseId }) => caseId)).size).toBe(1)
    expect(done.filter(({ opened }) => opened)).toHaveLength(1)
    expect((await loadCase(manager, { caseId: done[0]?.caseId ?? '' })).signals).toHaveLength(10)
  })

  it('nobody but the system may signal', async () => {
    const input = {
      customerId: await makeCustomer('X'),
      conversationId: null,
      kind: 'legal',
      sourceId: newId(),
    } as const
    await expect(signalCase({ actor: manager }, input)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('reactions', () => {
  it('a complaint in a message opens a case that quotes its sentence and knows the message', async () => {
    const customerId = await makeCustomer('David Brandt')
    const conversationId = await makeConversation(customerId, queueId)
    const subjectId = await makeMessage(conversationId, 'Hello. This is unacceptable! Third time.')
    await detectComplaint({ subjectId })
    await detectComplaint({ subjectId })
    const [found] = await casesOf(customerId)
    const { signals, thread } = await loadCase(manager, { caseId: String(found?.id) })
    expect(signals).toMatchObject([
      { kind: 'complaint', quote: 'This is unacceptable!', messageId: subjectId, conversationId },
    ])
    expect(thread).toMatchObject([{ kind: 'message', id: subjectId }])
  })

  it('a friendly message opens none, and neither does a rating of 3', async () => {
    const customerId = await makeCustomer('Kind Person')
    const conversationId = await makeConversation(customerId, queueId)
    await detectComplaint({ subjectId: await makeMessage(conversationId, 'No complaints, thank you!') })
    await detectLowRating({ subjectId: await makeSurvey(conversationId, 3, 'fine') })
    expect(await casesOf(customerId)).toHaveLength(0)
  })

  it.each([
    [2, 2],
    [1, 3],
  ])('a rating of %d opens a case of severity %d with the words of the customer', async (score, severity) => {
    const customerId = await makeCustomer('Unhappy Person')
    const conversationId = await makeConversation(customerId, queueId)
    await detectLowRating({ subjectId: await makeSurvey(conversationId, score, 'Asked three times') })
    const [found] = await casesOf(customerId)
    const { row } = await loadCase(manager, { caseId: String(found?.id) })
    expect(row).toMatchObject({ severity, lastSignal: 'low_rating', quote: 'Asked three times' })
  })
})
