'use server'
import { act } from '#lib/auth/act.ts'
import { addFactType } from './add-fact-type.ts'
import { archiveFactType } from './archive-fact-type.ts'
import { changeFactType } from './change-fact-type.ts'
import { lookAgain } from './look-again.ts'
import type {
  AddFactTypeInput,
  ChangeFactTypeInput,
  FactTypeInput,
  LookAgainInput,
} from './own-type-inputs.ts'
import { restoreFactType } from './restore-fact-type.ts'

export async function addFactTypeAction(input: AddFactTypeInput, commandId?: string) {
  return act(addFactType, input, commandId)
}

export async function changeFactTypeAction(input: ChangeFactTypeInput, commandId?: string) {
  return act(changeFactType, input, commandId)
}

export async function archiveFactTypeAction(input: FactTypeInput, commandId?: string) {
  return act(archiveFactType, input, commandId)
}

export async function restoreFactTypeAction(input: FactTypeInput, commandId?: string) {
  return act(restoreFactType, input, commandId)
}

export async function lookAgainAction(input: LookAgainInput, commandId?: string) {
  return act(lookAgain, input, commandId)
}
