import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { verb } from '#lib/verb.ts'
import { addWidgetInput } from './admin-inputs.ts'
import { requireOpenQueue } from './lock-widget.ts'
import { newKey, newSecret } from './new-secret.ts'

export const addWidget = verb({
  name: 'widget.add',
  input: addWidgetInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const widgetId = newId()
    const { name, queueId } = input
    await requireOpenQueue(tx, queueId)
    await tx`
      insert into widget (id, key, name, secret, queue_id)
      values (${widgetId}, ${newKey()}, ${name}, ${newSecret()}, ${queueId})`
    await record('widget.changed', { queueId, subjectId: widgetId })
    await audit({
      action: 'widget.added',
      targetKind: 'widget',
      targetId: widgetId,
      new: { name, queueId },
    })
    return { widgetId }
  },
})
