import type { Tx } from '#db/client.ts'
import { type Actor, type AgentActor, may } from '#lib/actor.ts'
import { notFound, Problem } from '#lib/problem.ts'
import {
  canRecord,
  type CaseStanding,
  type CaseState,
  isOpenState,
  standingOf,
  type OpenState,
  type Severity,
} from './recovery-case.ts'
import { toSeverity } from './signal.ts'

export interface LockedCase {
  id: string
  customerId: string
  conversationId: string | null
  severity: Severity
  openedAt: Date
  dueAt: Date
  contactedAt: Date | null
  ownerName: string | null
  standing: CaseStanding
}

interface Row extends Omit<LockedCase, 'severity' | 'standing'> {
  severity: number
  state: CaseState
  ownerId: string | null
}

/** The person who may settle cases, or the refusal that fits: others who may read are told that they may not. */
export function settler(actor: Actor): AgentActor {
  if (actor.kind !== 'agent' || !may(actor, 'recovery.read')) throw notFound('case')
  if (!may(actor, 'recovery.settle'))
    throw new Problem('forbidden', 'Settling cases is for managers. You may read this one.')
  return actor
}

export async function lockCase(tx: Tx, caseId: string): Promise<LockedCase> {
  const [row] = await tx<Row[]>`
    select r.id, r.customer_id as "customerId", r.conversation_id as "conversationId", r.state, r.severity,
      r.owner_id as "ownerId", (select name from agent a where a.id = r.owner_id) as "ownerName",
      r.opened_at as "openedAt", r.due_at as "dueAt", r.contacted_at as "contactedAt"
    from recovery_case r where r.id = ${caseId} for update of r`
  if (!row) throw notFound('case')
  const { state, ownerId, severity, ...rest } = row
  return { ...rest, severity: toSeverity(severity), standing: standingOf(state, ownerId) }
}

/** The open state of a case that is the actor's to go on with; refuses with the reason otherwise. */
export function ownOpenState(actor: AgentActor, { standing, ownerName }: LockedCase): OpenState {
  const { state } = standing
  if (!isOpenState(state)) throw new Problem('conflict', 'This case is closed. What you wrote is kept here.')
  if (canRecord(actor, standing)) return state
  throw standing.ownerId
    ? new Problem('taken', `${ownerName ?? 'A colleague'} owns this case now. What you wrote is kept here.`)
    : new Problem('conflict', 'Take the case first, so that it has an owner.')
}
