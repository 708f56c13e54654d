import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { requireQueue } from '#lib/queue/disposition-values.ts'
import { verb } from '#lib/verb.ts'
import { addAlertRuleInput } from './alert-inputs.ts'

export const addAlertRule = verb({
  name: 'alert_rule.add',
  input: addAlertRuleInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const alertRuleId = newId()
    const { kind, queueId, threshold, notify, sound } = input
    await requireQueue(tx, queueId)
    await tx`
      insert into alert_rule (id, kind, queue_id, threshold, notify, sound)
      values (${alertRuleId}, ${kind}, ${queueId}, ${threshold}, ${notify}, ${sound})`
    await record('alert_rule.changed', { queueId, subjectId: alertRuleId })
    await audit({
      action: 'alert_rule.added',
      targetKind: 'alert_rule',
      targetId: alertRuleId,
      new: { kind, queueId, threshold, notify, sound },
    })
    return { alertRuleId }
  },
})
