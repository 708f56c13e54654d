'use server'
import { act } from '#lib/auth/act.ts'
import { closeCase } from './close-case.ts'
import type {
  CloseCaseInput,
  OpenCaseInput,
  RecordContactInput,
  RecordRemedyInput,
  TakeCaseInput,
} from './inputs.ts'
import { openCaseByHand } from './open-case-by-hand.ts'
import { recordContact } from './record-contact.ts'
import { recordRemedy } from './record-remedy.ts'
import { takeCase } from './take-case.ts'

export async function openCaseAction(input: OpenCaseInput, commandId?: string) {
  return act(openCaseByHand, input, commandId)
}

export async function takeCaseAction(input: TakeCaseInput, commandId?: string) {
  return act(takeCase, input, commandId)
}

export async function recordContactAction(input: RecordContactInput, commandId?: string) {
  return act(recordContact, input, commandId)
}

export async function recordRemedyAction(input: RecordRemedyInput, commandId?: string) {
  return act(recordRemedy, input, commandId)
}

export async function closeCaseAction(input: CloseCaseInput, commandId?: string) {
  return act(closeCase, input, commandId)
}
