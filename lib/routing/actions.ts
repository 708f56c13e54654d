'use server'
import type { PersonInput } from '#lib/agent/inputs.ts'
import { act } from '#lib/auth/act.ts'
import { disablePerson } from './disable-person.ts'
import { returnWork } from './return-work.ts'

export async function returnWorkAction(input: PersonInput, commandId?: string) {
  return act(returnWork, input, commandId)
}

export async function disablePersonAction(input: PersonInput, commandId?: string) {
  return act(disablePerson, input, commandId)
}
