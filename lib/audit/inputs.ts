import { z } from 'zod'

export const AUDIT_GROUPS = ['changes', 'reads', 'sessions', 'all'] as const
export type AuditGroup = (typeof AUDIT_GROUPS)[number]

export const listAuditInput = z.object({
  group: z.enum(AUDIT_GROUPS).default('changes'),
  /** Words of the action, the person or the target's name. */
  text: z
    .string()
    .max(200)
    .default('')
    .transform((value) => value.replaceAll('\u0000', '').trim()),
  /** Rows before this one. */
  before: z.int().min(1).optional(),
})
