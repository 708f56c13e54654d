import { database } from '#db/client.ts'
import { loadCaseParts } from './load-case-parts.ts'
import type { CaseState } from './recovery-case.ts'
import { toSeverity } from './signal.ts'
import type { CustomerCase } from './views.ts'

interface Row extends Omit<
  CustomerCase,
  'severity' | 'openedAt' | 'dueAt' | 'closedAt' | 'signals' | 'steps'
> {
  state: CaseState
  severity: number
  openedAt: Date
  dueAt: Date
  closedAt: Date | null
}

const SHOWN = 20

/** The customer's newest cases with all that was said and done, newest first. Who may see them is the caller's to ask. */
export async function loadCustomerCases(customerId: string): Promise<CustomerCase[]> {
  const rows = await database()<Row[]>`
    select r.id, r.state, r.severity, a.name as "ownerName", r.department, r.cause, r.outcome,
      r.opened_at as "openedAt", r.due_at as "dueAt", r.closed_at as "closedAt"
    from recovery_case r left join agent a on a.id = r.owner_id
    where r.customer_id = ${customerId} order by r.opened_at desc limit ${SHOWN}`
  const parts = await loadCaseParts(rows.map(({ id }) => id))
  return rows.map((row) => ({
    ...row,
    severity: toSeverity(row.severity),
    openedAt: row.openedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    ...parts(row.id),
  }))
}
