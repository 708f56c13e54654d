import { database, type Sql, type Tx } from '#db/client.ts'
import { type Actor, actorId } from './actor.ts'

export type AuditValues = Record<string, string | number | boolean | null | readonly string[]>

export interface AuditEntry {
  /** Past tense, as in `customer.read` or `queue.changed`. */
  action: string
  targetKind?: string
  targetId?: string
  old?: AuditValues
  new?: AuditValues
}

const sessionOf = (actor: Actor) => (actor.kind === 'agent' ? actor.sessionId : null)

export async function writeAudit(sql: Tx | Sql, actor: Actor, entry: AuditEntry) {
  await sql`
    insert into audit (actor_kind, actor_id, session_id, action, target_kind, target_id, old, new)
    values (${actor.kind}, ${actorId(actor)}, ${sessionOf(actor)}, ${entry.action}, ${entry.targetKind ?? null},
      ${entry.targetId ?? null}, ${entry.old ? sql.json(entry.old) : null}, ${entry.new ? sql.json(entry.new) : null})`
}

/** A read of personal data, written before it is answered. */
export const auditRead = (actor: Actor, targetKind: string, targetId: string) =>
  writeAudit(database(), actor, { action: `${targetKind}.read`, targetKind, targetId })
