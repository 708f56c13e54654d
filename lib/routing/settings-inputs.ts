import { z } from 'zod'
import { CAPACITY_MAX } from '#lib/agent/person.ts'

/** Channels that have a rule each. */
export const RULED_CHANNELS = ['voice', 'chat', 'message', 'email'] as const

const within = (least: number, most: number, unit: string) =>
  z
    .int(`Give a whole number of ${unit}.`)
    .min(least, `At least ${least} ${unit}.`)
    .max(most, `At most ${most} ${unit}.`)

const rule = z.object({
  channel: z.enum(RULED_CHANNELS),
  units: within(1, CAPACITY_MAX, 'units'),
  /** Null: as many as the units allow. */
  most: within(1, CAPACITY_MAX, 'conversations').nullable(),
  interruptible: z.boolean(),
})

export const changeSettingsInput = z.object({
  reservationSeconds: within(5, 300, 'seconds'),
  ownerHoldSeconds: within(0, 600, 'seconds'),
  disconnectGraceSeconds: within(5, 3600, 'seconds'),
  idleAfterMinutes: within(1, 240, 'minutes'),
  visitorGraceSeconds: within(5, 3600, 'seconds'),
  watchVisible: z.boolean(),
  channels: z
    .array(rule)
    .length(RULED_CHANNELS.length, 'Give a rule for every channel.')
    .refine(
      (rules) => new Set(rules.map(({ channel }) => channel)).size === RULED_CHANNELS.length,
      'Give one rule for every channel.',
    ),
})
export type ChangeSettingsInput = z.input<typeof changeSettingsInput>
