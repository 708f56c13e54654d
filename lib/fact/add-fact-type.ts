import { asJson } from '#db/json.ts'
import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { auditedType, lockFactTypes, nextRevision } from './lock-fact-types.ts'
import { addFactTypeInput, MOST_TYPES } from './own-type-inputs.ts'
import { refuseShape } from './refuse-shape.ts'
import { refuseWords } from './refuse-words.ts'

const MOST_KEPT = 400

/** From the next message on it is found, and what asks for it is caught. */
export const addFactType = verb({
  name: 'fact_type.add',
  input: addFactTypeInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { name, words, shape, verifies, belongsTo } = input
    const others = await lockFactTypes(tx)
    if (others.filter(({ archived }) => !archived).length >= MOST_TYPES || others.length >= MOST_KEPT)
      throw new Problem('full', `There are ${MOST_TYPES} kinds already. Archive one, or change one.`)
    refuseWords(input, others)
    await refuseShape(tx, shape)
    const factTypeId = newId()
    await tx`
      insert into fact_type (id, name, words, shape, verifies, belongs_to, revision)
      values (${factTypeId}, ${name}, ${words}, ${tx.json(asJson(shape))}, ${verifies}, ${belongsTo}, ${nextRevision(tx)})`
    await record('fact_type.changed', { subjectId: factTypeId })
    await audit({
      action: 'fact_type.added',
      targetKind: 'fact_type',
      targetId: factTypeId,
      new: auditedType(input),
    })
    return { factTypeId }
  },
})
