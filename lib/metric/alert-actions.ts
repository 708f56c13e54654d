'use server'
import { act } from '#lib/auth/act.ts'
import { addAlertRule } from './add-alert-rule.ts'
import type { AddAlertRuleInput, AlertRuleInput, ChangeAlertRuleInput } from './alert-inputs.ts'
import { archiveAlertRule } from './archive-alert-rule.ts'
import { changeAlertRule } from './change-alert-rule.ts'
import { restoreAlertRule } from './restore-alert-rule.ts'

export async function addAlertRuleAction(input: AddAlertRuleInput, commandId?: string) {
  return act(addAlertRule, input, commandId)
}

export async function changeAlertRuleAction(input: ChangeAlertRuleInput, commandId?: string) {
  return act(changeAlertRule, input, commandId)
}

export async function archiveAlertRuleAction(input: AlertRuleInput, commandId?: string) {
  return act(archiveAlertRule, input, commandId)
}

export async function restoreAlertRuleAction(input: AlertRuleInput, commandId?: string) {
  return act(restoreAlertRule, input, commandId)
}
