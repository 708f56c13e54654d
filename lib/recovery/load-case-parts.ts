import { database } from '#db/client.ts'
import type { SignalKind } from './signal.ts'
import type { SignalView, StepView } from './views.ts'

interface Dated {
  caseId: string
  at: Date
}

type SignalRow = Omit<SignalView, 'at'> & Dated & { kind: SignalKind }
type StepRow = Omit<StepView, 'at'> & Dated

interface CaseParts {
  signals: SignalView[]
  steps: StepView[]
}

/** Signals and steps of these cases, oldest first, by case. */
export async function loadCaseParts(caseIds: readonly string[]): Promise<(caseId: string) => CaseParts> {
  const sql = database()
  const ids = [...caseIds]
  const [signals, steps] = await Promise.all([
    sql<SignalRow[]>`
      select s.case_id as "caseId", s.id, s.kind, s.quote, s.score, s.conversation_id as "conversationId",
        m.id as "messageId", s.at
      from recovery_signal s left join message m on m.id = s.source_id
      where s.case_id = any(${ids}::uuid[]) order by s.at, s.id`,
    sql<StepRow[]>`
      select s.case_id as "caseId", s.id, s.kind, s.channel, s.text, s.cost_cents as "costCents",
        a.name as "agentName", s.at
      from recovery_step s join agent a on a.id = s.agent_id
      where s.case_id = any(${ids}::uuid[]) order by s.at, s.id`,
  ])
  return (caseId) => ({ signals: partsOf(signals, caseId), steps: partsOf(steps, caseId) })
}

const partsOf = <T extends Dated>(rows: readonly T[], caseId: string) =>
  rows.filter((row) => row.caseId === caseId).map((row) => ({ ...row, at: row.at.toISOString() }))
