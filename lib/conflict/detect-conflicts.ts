import { database } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { recordConflicts } from './record-conflicts.ts'

/** Reaction to `outreach.added`: did a department reach out to somebody whom another is winning back? */
export async function detectConflicts({ customerId }: Pick<CommittedEvent, 'customerId'>): Promise<void> {
  if (!customerId) return
  const open = await database()`
    select 1 from recovery_case where customer_id = ${customerId} and closed_at is null limit 1`
  if (open.length > 0) await recordConflicts({ actor: system('conflicts') }, { customerId })
}
