import type { Tx } from '#db/client.ts'
import type { AuditValues } from '#lib/audit.ts'
import { notFound } from '#lib/problem.ts'

export interface LockedAlertRule {
  values: AuditValues
  archived: boolean
}

interface Row {
  kind: string
  queueId: string | null
  threshold: number
  notify: boolean
  sound: boolean
  archived: boolean
}

export async function lockAlertRule(tx: Tx, alertRuleId: string): Promise<LockedAlertRule> {
  const [row] = await tx<Row[]>`
    select kind, queue_id as "queueId", threshold, notify, sound, archived_at is not null as archived
    from alert_rule where id = ${alertRuleId} for no key update`
  if (!row) throw notFound('alert')
  const { archived, ...values } = row
  return { values, archived }
}
