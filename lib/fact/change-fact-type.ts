import { asJson } from '#db/json.ts'
import { changedValues } from '#lib/audit/changed-values.ts'
import { permit } from '#lib/auth/permit.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { auditedType, lockFactTypes, nextRevision, oneOf } from './lock-fact-types.ts'
import { changeFactTypeInput } from './own-type-inputs.ts'
import { refuseShape } from './refuse-shape.ts'
import { refuseWords } from './refuse-words.ts'

/** What was told before stays as it was found. */
export const changeFactType = verb({
  name: 'fact_type.change',
  input: changeFactTypeInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { factTypeId, name, words, shape, verifies, belongsTo } = input
    const all = await lockFactTypes(tx)
    const before = oneOf(all, factTypeId)
    if (before.archived) throw new Problem('conflict', 'It is archived. Restore it to change it.')
    const changed = changedValues(auditedType(before), auditedType(input))
    if (!changed) return { factTypeId, changed: false }
    refuseWords(
      input,
      all.filter(({ id }) => id !== factTypeId),
    )
    await refuseShape(tx, shape)
    await tx`
      update fact_type set name = ${name}, words = ${words}, shape = ${tx.json(asJson(shape))}, verifies = ${verifies},
        belongs_to = ${belongsTo}, revision = ${nextRevision(tx)}
      where id = ${factTypeId}`
    await record('fact_type.changed', { subjectId: factTypeId })
    await audit({ action: 'fact_type.changed', targetKind: 'fact_type', targetId: factTypeId, ...changed })
    return { factTypeId, changed: true }
  },
})
