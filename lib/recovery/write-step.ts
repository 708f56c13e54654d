import type { Tx } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { newId } from '#lib/id.ts'
import type { ContactChannel, StepKind } from './recovery-case.ts'

interface NewStep {
  caseId: string
  kind: StepKind
  text: string
  channel?: ContactChannel
  costCents?: number
  actor: AgentActor
  at: Date
}

/** Steps are only ever added: together they are what was done for the customer. */
export async function writeStep(tx: Tx, { caseId, kind, text, channel, costCents, actor, at }: NewStep) {
  await tx`
    insert into recovery_step (id, case_id, kind, channel, text, cost_cents, agent_id, at)
    values (${newId(at.getTime())}, ${caseId}, ${kind}, ${channel ?? null}, ${text}, ${costCents ?? null},
      ${actor.agentId}, ${at})`
}
