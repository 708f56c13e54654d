import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { lockFactTypes, nextRevision, oneOf } from './lock-fact-types.ts'
import { factTypeInput } from './own-type-inputs.ts'

/** No longer found or reminded of; what customers told of it stays theirs. */
export const archiveFactType = verb({
  name: 'fact_type.archive',
  input: factTypeInput,
  async run({ actor, input: { factTypeId }, tx, now, record, audit }) {
    permit(actor, 'admin')
    const { archived } = oneOf(await lockFactTypes(tx), factTypeId)
    if (archived) return { factTypeId, archived: false }
    await tx`update fact_type set archived_at = ${now}, revision = ${nextRevision(tx)} where id = ${factTypeId}`
    await record('fact_type.changed', { subjectId: factTypeId })
    await audit({
      action: 'fact_type.archived',
      targetKind: 'fact_type',
      targetId: factTypeId,
      old: { archived: false },
      new: { archived: true },
    })
    return { factTypeId, archived: true }
  },
})
