import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { allowOriginInput } from './admin-inputs.ts'
import { lockWidget } from './lock-widget.ts'

/** Pages of this origin may embed the widget. */
export const allowOrigin = verb({
  name: 'widget.allow_origin',
  input: allowOriginInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { widgetId, origin } = input
    await lockWidget(tx, widgetId)
    const originId = newId()
    const made = await tx`
      insert into allowed_origin (id, widget_id, origin) values (${originId}, ${widgetId}, ${origin})
      on conflict do nothing returning 1`
    if (made.length === 0) throw new Problem('conflict', 'This origin is allowed already.', 'origin')
    await record('widget.changed', { subjectId: widgetId })
    await audit({
      action: 'widget.origin_allowed',
      targetKind: 'widget',
      targetId: widgetId,
      new: { origin },
    })
    return { originId }
  },
})
