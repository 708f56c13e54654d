import type { Sql } from '#db/client.ts'
import { may } from '#lib/actor.ts'
import { Problem } from '#lib/problem.ts'
import { query } from '#lib/query.ts'
import type { z } from 'zod'
import { countCases } from './count-cases.ts'
import { listCasesInput, type ListState } from './inputs.ts'
import { loadCaseRows } from './load-case-rows.ts'
import type { CasePage, CaseRow } from './views.ts'

type Input = z.output<typeof listCasesInput>

/** Open cases are few by nature; past this many the ones due last are left out. */
const OPEN_LIMIT = 1_000

/** The recovery board: open cases whole and in order, closed ones newest first by pages. */
export const listCases = query({
  name: 'recovery.list',
  input: listCasesInput,
  async run({ actor, input, sql }): Promise<CasePage> {
    if (!may(actor, 'recovery.read'))
      throw new Problem('forbidden', 'Your role does not open recovery cases.')
    const [page, counts, owners] = await Promise.all([
      isClosedList(input.state) ? closedPage(sql, input) : openPage(sql, input),
      countCases(sql),
      sql<CasePage['owners']>`
        select id, name from agent where role in ('manager','administrator') and disabled_at is null order by name`,
    ])
    return { ...page, counts, owners }
  },
})

const isClosedList = (state: ListState) => state === 'confirmed' || state === 'lost'

async function openPage(sql: Sql, input: Input) {
  const found = await sql<{ id: string }[]>`
    select r.id from recovery_case r join customer k on k.id = r.customer_id
    where r.closed_at is null ${input.state === 'open' ? sql`` : sql`and r.state = ${input.state}`} ${filters(sql, input)}
    order by r.due_at limit ${OPEN_LIMIT}`
  const rows = await loadCaseRows(found.map(({ id }) => id))
  return { rows: rows.toSorted(input.sort === 'due' ? byDue : byPriority), next: null }
}

const byDue = (a: CaseRow, b: CaseRow) => a.dueAt.localeCompare(b.dueAt) || a.id.localeCompare(b.id)
const byPriority = (a: CaseRow, b: CaseRow) => b.priority - a.priority || byDue(a, b)

async function closedPage(sql: Sql, input: Input) {
  const after = parseCursor(input.after)
  const found = await sql<{ id: string; closedAt: Date }[]>`
    select r.id, r.closed_at as "closedAt" from recovery_case r join customer k on k.id = r.customer_id
    where r.closed_at is not null and r.state = ${input.state} ${filters(sql, input)}
      ${after ? sql`and (r.closed_at, r.id) < (${after.closedAt}::timestamptz, ${after.id}::uuid)` : sql``}
    order by r.closed_at desc, r.id desc limit ${input.limit + 1}`
  const page = found.slice(0, input.limit)
  const rows = new Map((await loadCaseRows(page.map(({ id }) => id))).map((row) => [row.id, row]))
  const last = found.length > page.length ? page.at(-1) : undefined
  return {
    rows: page.flatMap(({ id }) => rows.get(id) ?? []),
    next: last ? `${last.closedAt.toISOString()}|${last.id}` : null,
  }
}

function filters(sql: Sql, { owner, department, text }: Input) {
  const byOwner =
    owner === 'nobody' ? sql`and r.owner_id is null` : owner ? sql`and r.owner_id = ${owner}` : sql``
  const byDepartment = department ? sql`and r.department = ${department}` : sql``
  const byName = text ? sql`and lower(k.name) like ${`%${escapeLike(text.toLowerCase())}%`}` : sql``
  return sql`${byOwner} ${byDepartment} ${byName}`
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\|([\da-f-]{36})$/

function parseCursor(cursor: string | undefined) {
  if (!cursor) return null
  const [, closedAt, id] = CURSOR.exec(cursor) ?? []
  if (!closedAt || !id) throw new Problem('invalid', 'This page of the list does not exist.')
  return { closedAt, id }
}
