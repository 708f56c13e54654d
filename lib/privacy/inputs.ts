import { z } from 'zod'
import { CONSENT_KEYS, CONSENT_SOURCES } from './consent.ts'
import { RETENTION_KINDS } from './retention.ts'

const clean = (value: string) => value.replaceAll('\u0000', '').trim()
const customerId = z.uuid()

export const requestErasureInput = z.object({
  customerId,
  /** The customer's name, typed again. */
  confirmation: z.string().max(500).transform(clean),
})
export type RequestErasureInput = z.input<typeof requestErasureInput>

export const requestExportInput = z.object({ customerId })
export type RequestExportInput = z.input<typeof requestExportInput>

export const readExportInput = z.object({ requestId: z.uuid(), as: z.enum(['json', 'html']) })

export const setConsentInput = z.object({
  customerId,
  consent: z.enum(CONSENT_KEYS),
  given: z.boolean(),
  source: z.enum(CONSENT_SOURCES, 'Say how they told us.'),
})
export type SetConsentInput = z.input<typeof setConsentInput>

export const placeHoldInput = z.object({
  customerId,
  reason: z
    .string()
    .max(500, 'At most 500 characters.')
    .transform(clean)
    .refine((value) => value !== '', 'Say why it must be kept.'),
  /** Null: until it is released. */
  until: z.iso.datetime({ offset: true, error: 'Give a day.' }).nullable(),
})
export type PlaceHoldInput = z.input<typeof placeHoldInput>

export const releaseHoldInput = z.object({ holdId: z.uuid() })
export type ReleaseHoldInput = z.input<typeof releaseHoldInput>

export const retentionInput = z.object({
  kind: z.enum(RETENTION_KINDS),
  /** Null: kept for good. */
  days: z
    .int('Give a whole number of days.')
    .min(1, 'At least one day.')
    .max(36_500, 'At most a hundred years.')
    .nullable(),
})
export type RetentionInput = z.input<typeof retentionInput>

export const previewRetentionInput = z.object({
  kind: z.enum(RETENTION_KINDS),
  days: z
    .int('Give a whole number of days.')
    .min(1, 'At least one day.')
    .max(36_500, 'At most a hundred years.'),
})
