import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import { notFound } from '#lib/problem.ts'
import type { VerbContext } from '#lib/verb.ts'
import { type OpenState, type Severity, stateAfterTaking } from './recovery-case.ts'
import { contactDue, settleDue, type SignalKind, toSeverity } from './signal.ts'
import { writeCaseTouchpoint } from './write-case-touchpoint.ts'

export interface Signal {
  customerId: string
  conversationId: string | null
  kind: SignalKind
  sourceId: string
  quote: string
  score: number | null
  severity: Severity
}

export interface JoinedCase {
  caseId: string
  /** Whether this signal was the first of its failure. */
  opened: boolean
}

type Context = Pick<VerbContext<unknown>, 'tx' | 'record' | 'now'>

/**
 * One failure, one case: opens the customer's case or joins the open one. The customer's row is the lock, so that
 * two signals of one moment meet in one case and a signal that came before changes nothing.
 */
export async function joinSignal(context: Context, signal: Signal): Promise<JoinedCase> {
  const { tx, record, now } = context
  const valueAtRiskCents = await lockCustomer(tx, signal.customerId)
  const earlier = await findEarlier(tx, signal)
  if (earlier) return { caseId: earlier, opened: false }
  const open = await lockOpenCase(tx, signal.customerId)
  const caseId = open?.id ?? newId(now.getTime())
  if (open) await raise(tx, open, signal, now)
  else await insertCase(tx, caseId, signal, valueAtRiskCents, now)
  await tx`
    insert into recovery_signal (id, case_id, kind, conversation_id, source_id, quote, score, at)
    values (${newId(now.getTime())}, ${caseId}, ${signal.kind}, ${signal.conversationId}, ${signal.sourceId},
      ${signal.quote}, ${signal.score}, ${now})`
  const { customerId, conversationId, kind, severity } = signal
  const ids = { customerId, conversationId, subjectId: caseId, data: { kind, severity } }
  if (open) await record('case.signalled', ids)
  else {
    await hasten(tx, customerId)
    await writeCaseTouchpoint(tx, { customerId, conversationId, title: 'Recovery case opened', at: now })
    await record('case.opened', ids)
  }
  return { caseId, opened: !open }
}

/** From now on it is a complaint that waits. */
const hasten = (tx: Tx, customerId: string) => tx`
  with theirs as (
    update conversation set value_class = 'complaint' where customer_id = ${customerId}
      and state in ('waiting','active','parked') returning id)
  update waiting w set value_class = 'complaint' from theirs where theirs.id = w.conversation_id`

async function lockCustomer(tx: Tx, customerId: string): Promise<number> {
  const [customer] = await tx<{ revenue: number }[]>`
    select revenue_12m_cents::float8 as revenue from customer where id = ${customerId} for no key update`
  if (!customer) throw notFound('customer')
  return customer.revenue
}

async function findEarlier(tx: Tx, { sourceId, kind }: Signal): Promise<string | null> {
  const [row] = await tx<{ caseId: string }[]>`
    select case_id as "caseId" from recovery_signal where source_id = ${sourceId} and kind = ${kind}`
  return row?.caseId ?? null
}

interface OpenCase {
  id: string
  state: OpenState
  severity: number
  openedAt: Date
  dueAt: Date
}

async function lockOpenCase(tx: Tx, customerId: string): Promise<OpenCase | undefined> {
  const [row] = await tx<OpenCase[]>`
    select id, state, severity, opened_at as "openedAt", due_at as "dueAt" from recovery_case
    where customer_id = ${customerId} and closed_at is null for update`
  return row
}

/** Worse than what was known: the severity rises, and what is due comes earlier, never later. */
async function raise(tx: Tx, open: OpenCase, signal: Signal, now: Date) {
  const severity = toSeverity(Math.max(open.severity, signal.severity))
  const spoken = stateAfterTaking(open.state) !== 'owned'
  const due = spoken ? settleDue(now, severity) : contactDue(now, severity)
  const dueAt = due < open.dueAt ? due : open.dueAt
  await tx`
    update recovery_case set severity = ${severity}, due_at = ${dueAt},
      conversation_id = coalesce(conversation_id, ${signal.conversationId}) where id = ${open.id}`
}

async function insertCase(tx: Tx, caseId: string, signal: Signal, valueAtRiskCents: number, now: Date) {
  await tx`
    insert into recovery_case (id, customer_id, conversation_id, severity, value_at_risk_cents, opened_at, due_at)
    values (${caseId}, ${signal.customerId}, ${signal.conversationId}, ${signal.severity}, ${valueAtRiskCents}, ${now},
      ${contactDue(now, signal.severity)})`
}
