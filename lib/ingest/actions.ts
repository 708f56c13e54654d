'use server'
import { act } from '#lib/auth/act.ts'
import { Problem, type Result } from '#lib/problem.ts'
import { addSource } from './add-source.ts'
import { addWriteKey } from './add-write-key.ts'
import type {
  AddSourceInput,
  ChangeSourceInput,
  EditRawEventInput,
  MappingInput,
  RotateKeyInput,
  SaveMappingInput,
  SourceInput,
  WriteKeyInput,
} from './admin-inputs.ts'
import { changeSource } from './change-source.ts'
import { disableSource } from './disable-source.ts'
import { discardRawEvents } from './discard-raw-events.ts'
import { editRawEvent } from './edit-raw-event.ts'
import { enableSource } from './enable-source.ts'
import { removeMapping } from './remove-mapping.ts'
import { retryRawEvents } from './retry-raw-events.ts'
import { revokeWriteKey } from './revoke-write-key.ts'
import { saveMapping } from './save-mapping.ts'
import { newWriteKey } from './write-key.ts'

export async function addSourceAction(input: AddSourceInput, commandId?: string) {
  return act(addSource, input, commandId)
}

export async function changeSourceAction(input: ChangeSourceInput, commandId?: string) {
  return act(changeSource, input, commandId)
}

export async function disableSourceAction(input: SourceInput, commandId?: string) {
  return act(disableSource, input, commandId)
}

export async function enableSourceAction(input: SourceInput, commandId?: string) {
  return act(enableSource, input, commandId)
}

/** The key is shown this once: only its hash is kept, so that a repeated command can't show it again. */
export async function rotateKeyAction(
  { sourceId, overlapHours }: RotateKeyInput,
  commandId?: string,
): Promise<Result<{ key: string }>> {
  const { key, hash, lastFour } = newWriteKey()
  const made = await act(addWriteKey, { sourceId, overlapHours, hash, lastFour }, commandId)
  if (!made.ok) return made
  if (made.value.hash === hash) return { ok: true, value: { key } }
  const seen = new Problem('conflict', 'The key was made, but its answer was lost. Make another.')
  return { ok: false, problem: seen.view() }
}

export async function revokeWriteKeyAction(input: WriteKeyInput, commandId?: string) {
  return act(revokeWriteKey, input, commandId)
}

export async function saveMappingAction(input: SaveMappingInput, commandId?: string) {
  return act(saveMapping, input, commandId)
}

export async function removeMappingAction(input: MappingInput, commandId?: string) {
  return act(removeMapping, input, commandId)
}

export async function retryRawEventsAction(input: { ids: string[] }, commandId?: string) {
  return act(retryRawEvents, input, commandId)
}

export async function discardRawEventsAction(input: { ids: string[] }, commandId?: string) {
  return act(discardRawEvents, input, commandId)
}

export async function editRawEventAction(input: EditRawEventInput, commandId?: string) {
  return act(editRawEvent, input, commandId)
}
