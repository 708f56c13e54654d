import { permit } from '#lib/auth/permit.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { lockFactTypes, nextRevision, oneOf } from './lock-fact-types.ts'
import { factTypeInput, MOST_TYPES } from './own-type-inputs.ts'
import { refuseWords } from './refuse-words.ts'

/** In use again, unless its wordings mean another type by now. */
export const restoreFactType = verb({
  name: 'fact_type.restore',
  input: factTypeInput,
  async run({ actor, input: { factTypeId }, tx, record, audit }) {
    permit(actor, 'admin')
    const all = await lockFactTypes(tx)
    const kept = oneOf(all, factTypeId)
    if (!kept.archived) return { factTypeId, restored: false }
    const others = all.filter(({ id }) => id !== factTypeId)
    if (others.filter(({ archived }) => !archived).length >= MOST_TYPES)
      throw new Problem('full', `There are ${MOST_TYPES} kinds in use. Archive another first.`)
    refuseWords(kept, others)
    await tx`update fact_type set archived_at = null, revision = ${nextRevision(tx)} where id = ${factTypeId}`
    await record('fact_type.changed', { subjectId: factTypeId })
    await audit({
      action: 'fact_type.restored',
      targetKind: 'fact_type',
      targetId: factTypeId,
      old: { archived: true },
      new: { archived: false },
    })
    return { factTypeId, restored: true }
  },
})
