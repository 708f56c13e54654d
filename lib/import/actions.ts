'use server'
import type { z } from 'zod'
import { act } from '#lib/auth/act.ts'
import { cancelImport } from './cancel-import.ts'
import { discardImport } from './discard-import.ts'
import type { importInput, mapImportInput, startImportInput } from './inputs.ts'
import { mapImport } from './map-import.ts'
import { startImport } from './start-import.ts'
import { takeBackImport } from './take-back-import.ts'

type OneImport = z.input<typeof importInput>

export async function mapImportAction(input: z.input<typeof mapImportInput>) {
  return act(mapImport, input)
}

export async function startImportAction(input: z.input<typeof startImportInput>, commandId?: string) {
  return act(startImport, input, commandId)
}

export async function cancelImportAction(input: OneImport) {
  return act(cancelImport, input)
}

export async function discardImportAction(input: OneImport) {
  return act(discardImport, input)
}

export async function takeBackImportAction(input: OneImport, commandId?: string) {
  return act(takeBackImport, input, commandId)
}
