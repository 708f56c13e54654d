import type { AddAlertRuleInput } from '#lib/metric/alert-inputs.ts'
import { type AlertKind, type AlertRule, THRESHOLDS } from '#lib/metric/alert-rule.ts'

export interface AlertForm {
  kind: AlertKind
  queueId: string
  /** Shares are typed in percent. */
  threshold: number | undefined
  notify: boolean
  sound: boolean
}

export const shownThreshold = ({ kind, threshold }: Pick<AlertRule, 'kind' | 'threshold'>) =>
  THRESHOLDS[kind].unit === 'share' ? Math.round(threshold * 100) : threshold

export const toAlertForm = (rule: AlertRule | null): AlertForm =>
  rule
    ? { ...rule, queueId: rule.queueId ?? '', threshold: shownThreshold(rule) }
    : { kind: 'longest_wait', queueId: '', threshold: 0, notify: false, sound: false }

export function toAlertInput({ kind, queueId, threshold, notify, sound }: AlertForm): AddAlertRuleInput {
  const { unit } = THRESHOLDS[kind]
  const typed = threshold ?? Number.NaN
  const kept = unit === 'none' ? 0 : unit === 'share' ? typed / 100 : typed
  return { kind, queueId: queueId || null, threshold: kept, notify, sound }
}
