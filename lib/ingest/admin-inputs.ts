import { z } from 'zod'
import { type Department, KINDS } from '#lib/touchpoint/kinds.ts'
import { plainName } from './meaning.ts'
import { RAW_EVENT_STATES } from './raw-event.ts'

const MOST_OVERLAP_HOURS = 168

const name = z
  .string()
  .max(80, 'At most 80 characters.')
  .transform((value) => value.replaceAll(/\p{Cc}/gu, ' ').trim())
  .refine((value) => value !== '', 'Name the source.')

export const addSourceInput = z.object({ name, isTrusted: z.boolean() })
export type AddSourceInput = z.input<typeof addSourceInput>
export const changeSourceInput = addSourceInput.extend({ sourceId: z.uuid() })
export type ChangeSourceInput = z.input<typeof changeSourceInput>
export const sourceInput = z.object({ sourceId: z.uuid() })
export type SourceInput = z.input<typeof sourceInput>

const overlapHours = z
  .number('Give a number of hours.')
  .int('Whole hours.')
  .min(0, 'Whole hours, from none.')
  .max(MOST_OVERLAP_HOURS, `At most ${MOST_OVERLAP_HOURS} hours.`)

/** What a person says; the key itself is made at the door. */
export const rotateKeyInput = z.object({ sourceId: z.uuid(), overlapHours })
export type RotateKeyInput = z.input<typeof rotateKeyInput>
export const addWriteKeyInput = rotateKeyInput.extend({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  lastFour: z.string().length(4),
})
export const writeKeyInput = z.object({ writeKeyId: z.uuid() })
export type WriteKeyInput = z.input<typeof writeKeyInput>

/** Kinds are a closed list by department; a new kind is no administrator's to make. */
const isKindOf = ({ department, kind }: { department: string; kind: string }) =>
  Object.entries(KINDS).some(([name, kinds]) => name === department && kinds.some((each) => each === kind))

const departments = z.custom<Department>(
  (value) => typeof value === 'string' && Object.hasOwn(KINDS, value),
  'Choose a department.',
)

export const saveMappingInput = z
  .object({
    sourceId: z.uuid().nullable(),
    eventName: z
      .string()
      .max(200, 'At most 200 characters.')
      .refine((value) => plainName(value) !== '', 'Give the name of an event.')
      .transform(plainName),
    department: departments,
    kind: z.string(),
  })
  .refine(isKindOf, { message: 'Choose a kind of this department.', path: ['kind'] })
export type SaveMappingInput = z.input<typeof saveMappingInput>
export const mappingInput = z.object({ mappingId: z.uuid() })
export type MappingInput = z.input<typeof mappingInput>

export const arrivalsInput = z.object({
  sourceId: z.uuid().optional(),
  state: z.enum(RAW_EVENT_STATES).optional(),
  name: z.string().max(200).optional(),
})
export const arrivalInput = z.object({ id: z.uuid() })
export const editRawEventInput = z.object({
  id: z.uuid(),
  text: z.string().min(1, 'It is empty.').max(200_000, 'At most 200,000 characters.'),
})
export type EditRawEventInput = z.input<typeof editRawEventInput>
