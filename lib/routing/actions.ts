'use server'
import type { PersonInput } from '#lib/agent/inputs.ts'
import { act } from '#lib/auth/act.ts'
import type { EmptyQueueInput } from '#lib/queue/inputs.ts'
import { changeSettings } from './change-settings.ts'
import { disablePerson } from './disable-person.ts'
import { emptyQueue } from './empty-queue.ts'
import { returnWork } from './return-work.ts'
import type { ChangeSettingsInput } from './settings-inputs.ts'

export async function returnWorkAction(input: PersonInput, commandId?: string) {
  return act(returnWork, input, commandId)
}

export async function disablePersonAction(input: PersonInput, commandId?: string) {
  return act(disablePerson, input, commandId)
}

export async function emptyQueueAction(input: EmptyQueueInput, commandId?: string) {
  return act(emptyQueue, input, commandId)
}

export async function changeSettingsAction(input: ChangeSettingsInput, commandId?: string) {
  return act(changeSettings, input, commandId)
}
