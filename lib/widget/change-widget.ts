import { changedValues } from '#lib/audit/changed-values.ts'
import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { changeWidgetInput } from './admin-inputs.ts'
import { lockWidget, requireOpenQueue } from './lock-widget.ts'

/** Its name, and the queue that its conversations enter from now on. */
export const changeWidget = verb({
  name: 'widget.change',
  input: changeWidgetInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { widgetId, name, queueId } = input
    const before = await lockWidget(tx, widgetId)
    const changed = changedValues({ name: before.name, queueId: before.queueId }, { name, queueId })
    if (!changed) return { widgetId, changed: false }
    await requireOpenQueue(tx, queueId)
    await tx`update widget set name = ${name}, queue_id = ${queueId} where id = ${widgetId}`
    await record('widget.changed', { queueId, subjectId: widgetId })
    await audit({ action: 'widget.changed', targetKind: 'widget', targetId: widgetId, ...changed })
    return { widgetId, changed: true }
  },
})
