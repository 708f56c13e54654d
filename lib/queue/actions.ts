'use server'
import { act } from '#lib/auth/act.ts'
import { addDisposition } from './add-disposition.ts'
import { addMacro } from './add-macro.ts'
import { addQueue } from './add-queue.ts'
import { addSchedule } from './add-schedule.ts'
import { archiveDisposition } from './archive-disposition.ts'
import { archiveMacro } from './archive-macro.ts'
import { archiveQueue } from './archive-queue.ts'
import { changeDisposition } from './change-disposition.ts'
import { changeMacro } from './change-macro.ts'
import { changeQueue } from './change-queue.ts'
import { changeSchedule } from './change-schedule.ts'
import { removeSchedule } from './remove-schedule.ts'
import { restoreDisposition } from './restore-disposition.ts'
import { restoreMacro } from './restore-macro.ts'
import { restoreQueue } from './restore-queue.ts'
import type {
  AddDispositionInput,
  AddMacroInput,
  AddQueueInput,
  ChangeDispositionInput,
  ChangeMacroInput,
  ChangeQueueInput,
  DispositionInput,
  MacroInput,
  QueueInput,
} from './inputs.ts'
import type { AddScheduleInput, ChangeScheduleInput, ScheduleInput } from './schedule-inputs.ts'

export async function addQueueAction(input: AddQueueInput, commandId?: string) {
  return act(addQueue, input, commandId)
}

export async function changeQueueAction(input: ChangeQueueInput, commandId?: string) {
  return act(changeQueue, input, commandId)
}

export async function archiveQueueAction(input: QueueInput, commandId?: string) {
  return act(archiveQueue, input, commandId)
}

export async function restoreQueueAction(input: QueueInput, commandId?: string) {
  return act(restoreQueue, input, commandId)
}

export async function addDispositionAction(input: AddDispositionInput, commandId?: string) {
  return act(addDisposition, input, commandId)
}

export async function changeDispositionAction(input: ChangeDispositionInput, commandId?: string) {
  return act(changeDisposition, input, commandId)
}

export async function archiveDispositionAction(input: DispositionInput, commandId?: string) {
  return act(archiveDisposition, input, commandId)
}

export async function restoreDispositionAction(input: DispositionInput, commandId?: string) {
  return act(restoreDisposition, input, commandId)
}

export async function addMacroAction(input: AddMacroInput, commandId?: string) {
  return act(addMacro, input, commandId)
}

export async function changeMacroAction(input: ChangeMacroInput, commandId?: string) {
  return act(changeMacro, input, commandId)
}

export async function archiveMacroAction(input: MacroInput, commandId?: string) {
  return act(archiveMacro, input, commandId)
}

export async function restoreMacroAction(input: MacroInput, commandId?: string) {
  return act(restoreMacro, input, commandId)
}

export async function addScheduleAction(input: AddScheduleInput, commandId?: string) {
  return act(addSchedule, input, commandId)
}

export async function changeScheduleAction(input: ChangeScheduleInput, commandId?: string) {
  return act(changeSchedule, input, commandId)
}

export async function removeScheduleAction(input: ScheduleInput, commandId?: string) {
  return act(removeSchedule, input, commandId)
}
