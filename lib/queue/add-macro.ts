import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { verb } from '#lib/verb.ts'
import { requireQueue } from './disposition-values.ts'
import { addMacroInput } from './inputs.ts'

export const addMacro = verb({
  name: 'macro.add',
  input: addMacroInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const macroId = newId()
    const { title, text, queueId } = input
    await requireQueue(tx, queueId)
    await tx`insert into macro (id, title, text, queue_id) values (${macroId}, ${title}, ${text}, ${queueId})`
    await record('macro.changed', { queueId, subjectId: macroId })
    await audit({
      action: 'macro.added',
      targetKind: 'macro',
      targetId: macroId,
      new: { title, text, queueId },
    })
    return { macroId }
  },
})
