import { changedValues } from '#lib/audit/changed-values.ts'
import { permit } from '#lib/auth/permit.ts'
import { requireQueue } from '#lib/queue/disposition-values.ts'
import { verb } from '#lib/verb.ts'
import { changeAlertRuleInput } from './alert-inputs.ts'
import { lockAlertRule } from './lock-alert-rule.ts'

export const changeAlertRule = verb({
  name: 'alert_rule.change',
  input: changeAlertRuleInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { alertRuleId, ...next } = input
    const { kind, queueId, threshold, notify, sound } = next
    const { values } = await lockAlertRule(tx, alertRuleId)
    const changed = changedValues(values, next)
    if (!changed) return { alertRuleId, changed: false }
    if (queueId !== values.queueId) await requireQueue(tx, queueId)
    await tx`
      update alert_rule set kind = ${kind}, queue_id = ${queueId}, threshold = ${threshold}, notify = ${notify},
        sound = ${sound} where id = ${alertRuleId}`
    await record('alert_rule.changed', { queueId, subjectId: alertRuleId })
    await audit({
      action: 'alert_rule.changed',
      targetKind: 'alert_rule',
      targetId: alertRuleId,
      ...changed,
    })
    return { alertRuleId, changed: true }
  },
})
