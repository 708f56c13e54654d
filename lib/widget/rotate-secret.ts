import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { widgetInput } from './admin-inputs.ts'
import { lockWidget } from './lock-widget.ts'
import { newSecret } from './new-secret.ts'

/** Tokens signed with the old secret are worth nothing from now on; those customers are anonymous visitors. */
export const rotateSecret = verb({
  name: 'widget.rotate_secret',
  input: widgetInput,
  async run({ actor, input, tx, now, record, audit }) {
    permit(actor, 'admin')
    const { id } = await lockWidget(tx, input.widgetId)
    await tx`update widget set secret = ${newSecret()}, rotated_at = ${now} where id = ${id}`
    await record('widget.changed', { subjectId: id })
    await audit({ action: 'widget.secret_rotated', targetKind: 'widget', targetId: id })
    return { widgetId: id }
  },
})
