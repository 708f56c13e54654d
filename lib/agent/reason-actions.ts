'use server'
import { act } from '#lib/auth/act.ts'
import { addReason } from './add-reason.ts'
import { archiveReason } from './archive-reason.ts'
import { changeReason } from './change-reason.ts'
import { orderReasons } from './order-reasons.ts'
import type { AddReasonInput, ChangeReasonInput, OrderReasonsInput, ReasonInput } from './reason-inputs.ts'
import { restoreReason } from './restore-reason.ts'

export async function addReasonAction(input: AddReasonInput, commandId?: string) {
  return act(addReason, input, commandId)
}

export async function changeReasonAction(input: ChangeReasonInput, commandId?: string) {
  return act(changeReason, input, commandId)
}

export async function archiveReasonAction(input: ReasonInput, commandId?: string) {
  return act(archiveReason, input, commandId)
}

export async function restoreReasonAction(input: ReasonInput, commandId?: string) {
  return act(restoreReason, input, commandId)
}

export async function orderReasonsAction(input: OrderReasonsInput, commandId?: string) {
  return act(orderReasons, input, commandId)
}
