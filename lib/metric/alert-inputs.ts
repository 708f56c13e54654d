import { z } from 'zod'
import { ALERT_KINDS, type AlertKind, THRESHOLDS } from './alert-rule.ts'

const fields = {
  kind: z.enum(ALERT_KINDS, 'Choose what to look for.'),
  /** Null: in every queue. */
  queueId: z.uuid().nullable(),
  threshold: z.number('Give a number.'),
  notify: z.boolean(),
  sound: z.boolean(),
}

const isFitting = ({ kind, threshold }: { kind: AlertKind; threshold: number }) => {
  const { unit, least, most } = THRESHOLDS[kind]
  const isWhole = unit === 'share' || Number.isInteger(threshold)
  return isWhole && threshold >= least && threshold <= most
}
const UNFITTING = { message: 'This threshold does not fit what is looked for.', path: ['threshold'] }

export const addAlertRuleInput = z.object(fields).refine(isFitting, UNFITTING)
export type AddAlertRuleInput = z.input<typeof addAlertRuleInput>
export const changeAlertRuleInput = z
  .object({ alertRuleId: z.uuid(), ...fields })
  .refine(isFitting, UNFITTING)
export type ChangeAlertRuleInput = z.input<typeof changeAlertRuleInput>
export const alertRuleInput = z.object({ alertRuleId: z.uuid() })
export type AlertRuleInput = z.input<typeof alertRuleInput>
