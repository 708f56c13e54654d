import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { sourceInput } from './admin-inputs.ts'
import { lockSource } from './lock-source.ts'

/** Its calls are refused from the next second on; what it sent stays. */
export const disableSource = verb({
  name: 'source.disable',
  input: sourceInput,
  async run({ actor, input: { sourceId }, tx, now, record, audit }) {
    permit(actor, 'admin')
    const { isDisabled } = await lockSource(tx, sourceId)
    if (isDisabled) return { sourceId }
    await tx`update source set disabled_at = ${now} where id = ${sourceId}`
    await record('source.changed', { subjectId: sourceId })
    await audit({ action: 'source.disabled', targetKind: 'source', targetId: sourceId })
    return { sourceId }
  },
})
