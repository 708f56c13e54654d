'use server'
import { act } from '#lib/auth/act.ts'
import { changeRules } from './change-rules.ts'
import type { ChangeRulesInput } from './rules-inputs.ts'

export async function changeRulesAction(input: ChangeRulesInput, commandId?: string) {
  return act(changeRules, input, commandId)
}
