import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { alertRuleInput } from './alert-inputs.ts'
import { lockAlertRule } from './lock-alert-rule.ts'

export const restoreAlertRule = verb({
  name: 'alert_rule.restore',
  input: alertRuleInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { alertRuleId } = input
    const { archived } = await lockAlertRule(tx, alertRuleId)
    if (!archived) return { alertRuleId, restored: false }
    await tx`update alert_rule set archived_at = null where id = ${alertRuleId}`
    await record('alert_rule.changed', { subjectId: alertRuleId })
    await audit({
      action: 'alert_rule.restored',
      targetKind: 'alert_rule',
      targetId: alertRuleId,
      old: { archived: true },
      new: { archived: false },
    })
    return { alertRuleId, restored: true }
  },
})
