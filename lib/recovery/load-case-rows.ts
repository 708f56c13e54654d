import { database, type Sql } from '#db/client.ts'
import { caseRisk, priority } from './risk.ts'
import { toSeverity } from './signal.ts'
import type { CaseRow } from './views.ts'

type Times = 'openedAt' | 'dueAt' | 'contactedAt' | 'closedAt' | 'lastSignalAt'

interface Row extends Omit<CaseRow, Times | 'severity' | 'priority'> {
  severity: number
  openedAt: Date
  dueAt: Date
  contactedAt: Date | null
  closedAt: Date | null
  lastSignalAt: Date
  lowRating: boolean | null
  complaint: boolean | null
  refundAsked: boolean | null
  serviceLevelBreached: boolean | null
  repeats: number
}

const columns = (sql: Sql) => sql`
  r.id, r.customer_id as "customerId", k.name as "customerName", k.tier, r.conversation_id as "conversationId", r.state,
  r.severity, r.value_at_risk_cents::float8 as "valueAtRiskCents", r.owner_id as "ownerId", a.name as "ownerName",
  r.department, r.cause, r.outcome, r.opened_at as "openedAt", r.due_at as "dueAt", r.contacted_at as "contactedAt",
  r.closed_at as "closedAt", s."signalCount", coalesce(s."lastSignal", 'by_hand') as "lastSignal",
  coalesce(s."lastSignalAt", r.opened_at) as "lastSignalAt", coalesce(s.quote, '') as quote, s."lowRating", s.complaint,
  s."refundAsked", v.assigned_at - v.opened_at > q.service_level_ms * interval '1 ms' as "serviceLevelBreached",
  (select count(*)::int from conversation other where other.customer_id = r.customer_id and other.opened_at <= r.opened_at
    and other.opened_at > r.opened_at - interval '7 days') - 1 as repeats`

const joins = (sql: Sql) => sql`
  join customer k on k.id = r.customer_id
  left join agent a on a.id = r.owner_id
  left join conversation v on v.id = r.conversation_id
  left join queue q on q.id = v.queue_id
  cross join lateral (
    select count(*)::int as "signalCount", bool_or(kind = 'low_rating') as "lowRating",
      bool_or(kind in ('complaint','legal','regulator','injury')) as complaint,
      bool_or(quote ~* '\\m(refund|money back)') as "refundAsked",
      (array_agg(kind order by at desc, id desc))[1] as "lastSignal", max(at) as "lastSignalAt",
      (array_agg(quote order by at desc, id desc) filter (where quote <> ''))[1] as quote
    from recovery_signal where case_id = r.id) s`

/** Rows of the recovery board by their ids, in no order. */
export async function loadCaseRows(ids: readonly string[]): Promise<CaseRow[]> {
  const sql = database()
  const rows = await sql<Row[]>`
    select ${columns(sql)} from recovery_case r ${joins(sql)} where r.id = any(${[...ids]}::uuid[])`
  return rows.map(toRow)
}

function toRow({ lowRating, complaint, refundAsked, serviceLevelBreached, repeats, ...row }: Row): CaseRow {
  const severity = toSeverity(row.severity)
  const atRisk = caseRisk({
    lowRating: lowRating ?? false,
    complaint: complaint ?? false,
    refundAsked: refundAsked ?? false,
    serviceLevelBreached: serviceLevelBreached ?? false,
    repeats,
  })
  return {
    ...row,
    severity,
    priority: priority(atRisk, severity, row.valueAtRiskCents),
    openedAt: row.openedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    contactedAt: row.contactedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    lastSignalAt: row.lastSignalAt.toISOString(),
  }
}
