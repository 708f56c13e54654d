import { isOpen, openTimeBetween } from '#lib/queue/open-hours.ts'
import type { OpenHours } from '#lib/queue/day-spans.ts'

export type CallbackState = 'booked' | 'due' | 'done' | 'failed' | 'cancelled'

export const SLOT_MS = 30 * 60_000
/** After a call that nobody answered the second and last is tried. */
export const RETRY_MS = 30 * 60_000
export const TRIES = 2

const AHEAD_MS = 48 * 3_600_000

/** The half hours to come that lie wholly within the hours, until two days from now. */
export function slotsWithin(hours: OpenHours | null, now: Date): Date[] {
  const first = Math.floor(now.getTime() / SLOT_MS) + 1
  const slots = Array.from({ length: AHEAD_MS / SLOT_MS }, (_, index) => new Date((first + index) * SLOT_MS))
  return slots.filter((slot) => isOpenThrough(hours, slot))
}

export const isSlot = (hours: OpenHours | null, at: Date, now: Date) =>
  at.getTime() % SLOT_MS === 0 &&
  at > now &&
  at.getTime() - now.getTime() <= AHEAD_MS &&
  isOpenThrough(hours, at)

const isOpenThrough = (hours: OpenHours | null, slot: Date) =>
  isOpen(hours, slot) && openTimeBetween(hours, slot, new Date(slot.getTime() + SLOT_MS)) === SLOT_MS
