import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { alertRuleInput } from './alert-inputs.ts'
import { lockAlertRule } from './lock-alert-rule.ts'

export const archiveAlertRule = verb({
  name: 'alert_rule.archive',
  input: alertRuleInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { alertRuleId } = input
    const { archived } = await lockAlertRule(tx, alertRuleId)
    if (archived) return { alertRuleId, archived: false }
    await tx`update alert_rule set archived_at = now() where id = ${alertRuleId}`
    await record('alert_rule.changed', { subjectId: alertRuleId })
    await audit({
      action: 'alert_rule.archived',
      targetKind: 'alert_rule',
      targetId: alertRuleId,
      old: { archived: false },
      new: { archived: true },
    })
    return { alertRuleId, archived: true }
  },
})
