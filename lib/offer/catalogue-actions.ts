'use server'
import { act } from '#lib/auth/act.ts'
import { addOffer } from './add-offer.ts'
import { archiveOffer } from './archive-offer.ts'
import type { AddOfferInput, ChangeOfferInput, OfferInput } from './catalogue-inputs.ts'
import { changeOffer } from './change-offer.ts'
import { restoreOffer } from './restore-offer.ts'

export async function addOfferAction(input: AddOfferInput, commandId?: string) {
  return act(addOffer, input, commandId)
}

export async function changeOfferAction(input: ChangeOfferInput, commandId?: string) {
  return act(changeOffer, input, commandId)
}

export async function archiveOfferAction(input: OfferInput, commandId?: string) {
  return act(archiveOffer, input, commandId)
}

export async function restoreOfferAction(input: OfferInput, commandId?: string) {
  return act(restoreOffer, input, commandId)
}
