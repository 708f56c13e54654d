import type { Tx } from '#db/client.ts'
import type { AuditValues } from '#lib/audit.ts'
import { notFound } from '#lib/problem.ts'
import type { FactTypeValues } from './own-type-inputs.ts'

export interface KeptFactType extends FactTypeValues {
  id: string
  archived: boolean
}

/** All own types, archived ones too; one administrator changes them at a time, so that revisions grow as they commit. */
export async function lockFactTypes(tx: Tx): Promise<KeptFactType[]> {
  await tx`select pg_advisory_xact_lock(hashtextextended('fact_type', 0))`
  return tx<KeptFactType[]>`
    select id, name, words, shape, verifies, belongs_to as "belongsTo", archived_at is not null as archived from fact_type`
}

export function oneOf(types: readonly KeptFactType[], factTypeId: string): KeptFactType {
  const found = types.find(({ id }) => id === factTypeId)
  if (!found) throw notFound('kind of fact')
  return found
}

/** What the trail says of a type. */
export const auditedType = ({ name, words, shape, verifies, belongsTo }: FactTypeValues): AuditValues => ({
  name,
  words,
  verifies,
  belongsTo,
  shape: shape.kind,
  ...(shape.kind === 'digits' ? { prefix: shape.prefix, digits: `${shape.least}–${shape.most}` } : {}),
  ...(shape.kind === 'example' ? { examples: shape.examples } : {}),
  ...(shape.kind === 'choice' ? { choices: shape.choices } : {}),
})

export const nextRevision = (tx: Tx) => tx`(select coalesce(max(revision), 0) + 1 from fact_type)`
