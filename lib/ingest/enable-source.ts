import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { sourceInput } from './admin-inputs.ts'
import { lockSource } from './lock-source.ts'

/** Its keys that were not revoked work again. */
export const enableSource = verb({
  name: 'source.enable',
  input: sourceInput,
  async run({ actor, input: { sourceId }, tx, record, audit }) {
    permit(actor, 'admin')
    const { isDisabled } = await lockSource(tx, sourceId)
    if (!isDisabled) return { sourceId }
    await tx`update source set disabled_at = null where id = ${sourceId}`
    await record('source.changed', { subjectId: sourceId })
    await audit({ action: 'source.enabled', targetKind: 'source', targetId: sourceId })
    return { sourceId }
  },
})
