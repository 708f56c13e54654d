import { changedValues } from '#lib/audit/changed-values.ts'
import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { requireQueue } from './disposition-values.ts'
import { changeMacroInput } from './inputs.ts'
import { lockMacro } from './lock-macro.ts'

export const changeMacro = verb({
  name: 'macro.change',
  input: changeMacroInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { macroId, title, text, queueId } = input
    const { values } = await lockMacro(tx, macroId)
    const changed = changedValues(values, { title, text, queueId })
    if (!changed) return { macroId, changed: false }
    if (queueId !== values.queueId) await requireQueue(tx, queueId)
    await tx`update macro set title = ${title}, text = ${text}, queue_id = ${queueId} where id = ${macroId}`
    await record('macro.changed', { queueId, subjectId: macroId })
    await audit({ action: 'macro.changed', targetKind: 'macro', targetId: macroId, ...changed })
    return { macroId, changed: true }
  },
})
