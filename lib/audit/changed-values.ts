import type { AuditValues } from '#lib/audit.ts'

export interface ChangedValues {
  old: AuditValues
  new: AuditValues
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Only what differs between two states of one thing; null when nothing does. */
export function changedValues(before: AuditValues, after: AuditValues): ChangedValues | null {
  const keys = Object.keys(after).filter((key) => !same(before[key], after[key]))
  if (keys.length === 0) return null
  const only = (values: AuditValues) => Object.fromEntries(keys.map((key) => [key, values[key] ?? null]))
  return { old: only(before), new: only(after) }
}
