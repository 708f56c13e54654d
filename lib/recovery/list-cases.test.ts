import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import { type AgentActor, system } from '#lib/actor.ts'
import { newId } from '#lib/id.ts'
import { caseCsv, csvCell } from './case-csv.ts'
import { closeCase } from './close-case.ts'
import { countCauses } from './count-causes.ts'
import { exportCases } from './export-cases.ts'
import { makeAgent, makeCustomer } from './fixtures.ts'
import type { ListCasesInput } from './inputs.ts'
import { listCases } from './list-cases.ts'
import { caseRisk, priority, risk } from './risk.ts'
import { signalCase } from './signal-case.ts'
import { takeCase } from './take-case.ts'

testDatabase()

let manager: AgentActor
const now = new Date()

async function makeCase(name: string, kind: 'complaint' | 'legal', revenueCents: number) {
  const customerId = await makeCustomer(name, revenueCents)
  const source = { customerId, conversationId: null, sourceId: newId(), kind, quote: '=HYPERLINK("x")' }
  return (await signalCase({ actor: system('test'), now }, source)).caseId
}

async function closeAs(caseId: string, cause: string, at: Date) {
  await takeCase({ actor: manager, now: at }, { caseId, shownOwnerId: null })
  await closeCase({ actor: manager, now: at }, { caseId, outcome: 'recovered', cause, reason: 'Done' })
}

const names = async (input: ListCasesInput) =>
  (await listCases(manager, input)).rows.map((row) => row.customerName)

beforeAll(async () => {
  manager = await makeAgent('manager', 'Maren Kask')
  await makeCase('Anna 100%', 'complaint', 10_000)
  await makeCase('Bo_ris', 'complaint', 900_000)
  await makeCase('Cesar', 'legal', 0)
  for (let i = 0; i < 5; i++) {
    const cause = i < 3 ? 'late_delivery' : 'defect'
    await closeAs(
      await makeCase(`Closed ${i}`, 'complaint', 5_000),
      cause,
      new Date(now.getTime() - i * 60_000),
    )
  }
})

describe('the board', () => {
  it('puts what is worth most and worst first, or what is due first', async () => {
    expect(await names({})).toEqual(['Bo_ris', 'Anna 100%', 'Cesar'])
    expect((await names({ sort: 'due' }))[0]).toBe('Cesar')
  })

  it('filters by state, owner and department, and counts by state', async () => {
    const { counts } = await listCases(manager, {})
    expect(counts).toEqual({ detected: 3, owned: 0, contacted: 0, remedied: 0, confirmed: 5, lost: 0 })
    expect(await names({ state: 'owned' })).toEqual([])
    expect(await names({ owner: manager.agentId })).toEqual([])
    expect(await names({ owner: 'nobody' })).toHaveLength(3)
    expect(await names({ state: 'confirmed', department: 'product' })).toEqual(['Closed 3', 'Closed 4'])
  })

  it('searches in names, taking signs of patterns as what they are', async () => {
    expect(await names({ text: 'BO_R' })).toEqual(['Bo_ris'])
    expect(await names({ text: '0%' })).toEqual(['Anna 100%'])
    expect(await names({ text: '%' })).toEqual(['Anna 100%'])
    expect(await names({ text: "'; --" })).toEqual([])
  })

  it('pages through closed cases, newest first, none twice and none left out', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await listCases(manager, { state: 'confirmed', limit: 2, after })
      seen.push(...page.rows.map((row) => row.customerName))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual(['Closed 0', 'Closed 1', 'Closed 2', 'Closed 3', 'Closed 4'])
    await expect(listCases(manager, { state: 'lost', after: "x' or 1=1" })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('counts causes by department', async () => {
    expect(await countCauses(manager, {})).toMatchObject([
      { department: 'logistics', cause: 'late_delivery', cases: 3, recovered: 3, valueAtRiskCents: 15_000 },
      { department: 'product', cause: 'defect', cases: 2 },
    ])
  })

  it('is closed to agents', async () => {
    const agent = await makeAgent('agent', 'Ana Ruiz')
    for (const read of [listCases, exportCases, countCauses])
      await expect(read(agent, {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('the export', () => {
  it('holds all pages, no formula, and is audited', async () => {
    const csv = await exportCases(manager, { state: 'confirmed' })
    expect(csv.trimEnd().split('\r\n')).toHaveLength(6)
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
    const [row] =
      await database()`select actor_id from audit where action = 'cases.exported' order by id desc limit 1`
    expect(row).toEqual({ actor_id: manager.agentId })
  })

  it.each([
    ['=1+1', `"'=1+1"`],
    ['  @SUM(A1)', `"'  @SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['＝1', `"'＝1"`],
    ['-2+3', `"'-2+3"`],
    ['a,"b"\nc', '"a,""b""\nc"'],
    ['Elin Tamm', 'Elin Tamm'],
    [null, ''],
    [3, '3'],
  ])('writes %j as %j', (value, expected) => {
    expect(csvCell(value)).toBe(expected)
  })

  it('has a head even when there is nothing', () => {
    expect(caseCsv([]).split('\r\n')).toHaveLength(2)
  })
})

describe('risk and priority', () => {
  it('follows the stated weights', () => {
    expect(risk({})).toBeCloseTo(1 / (1 + Math.exp(3)), 10)
    expect(risk({ lowRating: true, complaint: true })).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 10)
    expect(risk({ mood: 0.9 })).toBe(risk({}))
    expect(risk({ mood: -1, repeats: 2, transfers: 2 })).toBeCloseTo(1 / (1 + Math.exp(0.1)), 10)
    expect(caseRisk({})).toBe(0.5)
  })

  it('rises with risk, severity and value', () => {
    expect(priority(0.5, 2, 30_000)).toBeCloseTo(2, 10)
    expect(priority(0.5, 4, 30_000)).toBeGreaterThan(priority(0.5, 3, 30_000))
    expect(priority(0.5, 2, -5)).toBe(0)
  })
})
