'use server'
import { act } from '#lib/auth/act.ts'
import type {
  PlaceHoldInput,
  ReleaseHoldInput,
  RequestErasureInput,
  RequestExportInput,
  RetentionInput,
  SetConsentInput,
} from './inputs.ts'
import { placeHold } from './place-hold.ts'
import { releaseHold } from './release-hold.ts'
import { requestErasure } from './request-erasure.ts'
import { requestExport } from './request-export.ts'
import { setConsent } from './set-consent.ts'
import { setRetention } from './set-retention.ts'

export async function requestErasureAction(input: RequestErasureInput, commandId?: string) {
  return act(requestErasure, input, commandId)
}

export async function requestExportAction(input: RequestExportInput, commandId?: string) {
  return act(requestExport, input, commandId)
}

export async function setConsentAction(input: SetConsentInput, commandId?: string) {
  return act(setConsent, input, commandId)
}

export async function placeHoldAction(input: PlaceHoldInput, commandId?: string) {
  return act(placeHold, input, commandId)
}

export async function releaseHoldAction(input: ReleaseHoldInput, commandId?: string) {
  return act(releaseHold, input, commandId)
}

export async function setRetentionAction(input: RetentionInput, commandId?: string) {
  return act(setRetention, input, commandId)
}
