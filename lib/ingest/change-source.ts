import { changedValues } from '#lib/audit/changed-values.ts'
import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { changeSourceInput } from './admin-inputs.ts'
import { lockSource } from './lock-source.ts'

/** Its name, and whether it is trusted; what it said before keeps the trust that it had then. */
export const changeSource = verb({
  name: 'source.change',
  input: changeSourceInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { sourceId, name, isTrusted } = input
    const before = await lockSource(tx, sourceId)
    const changed = changedValues({ name: before.name, isTrusted: before.isTrusted }, { name, isTrusted })
    if (!changed) return { sourceId, changed: false }
    await tx`update source set name = ${name}, is_trusted = ${isTrusted} where id = ${sourceId}`
    await record('source.changed', { subjectId: sourceId })
    await audit({ action: 'source.changed', targetKind: 'source', targetId: sourceId, ...changed })
    return { sourceId, changed: true }
  },
})
