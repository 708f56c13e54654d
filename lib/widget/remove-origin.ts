import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { removeOriginInput } from './admin-inputs.ts'

export const removeOrigin = verb({
  name: 'widget.remove_origin',
  input: removeOriginInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const [gone] = await tx<{ widgetId: string; origin: string }[]>`
      delete from allowed_origin where id = ${input.originId} returning widget_id as "widgetId", origin`
    if (!gone) return { removed: false }
    await record('widget.changed', { subjectId: gone.widgetId })
    await audit({
      action: 'widget.origin_removed',
      targetKind: 'widget',
      targetId: gone.widgetId,
      old: { origin: gone.origin },
    })
    return { removed: true }
  },
})
