'use server'
import { act } from '#lib/auth/act.ts'
import { changeLearning } from './change-learning.ts'
import type { ChangeLearningInput, SettleWordingInput } from './learning-inputs.ts'
import { settleWording } from './settle-wording.ts'

export async function settleWordingAction(input: SettleWordingInput, commandId?: string) {
  return act(settleWording, input, commandId)
}

export async function changeLearningAction(input: ChangeLearningInput, commandId?: string) {
  return act(changeLearning, input, commandId)
}
