import { z } from 'zod'

export const MOST_TYPES = 100
const MOST_WORDS = 20
const LONGEST_LINE = 64

const line = (empty: string) =>
  z
    .string()
    .max(LONGEST_LINE, `At most ${LONGEST_LINE} characters.`)
    .transform((value) => value.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
    .refine((value) => value !== '', empty)

const sameOnce = (values: readonly string[]) =>
  new Set(values.map((value) => value.toLowerCase())).size === values.length

const lines = (most: number, what: string) =>
  z
    .array(line(`An empty line is no ${what}.`))
    .max(most, `At most ${most}.`)
    .refine(sameOnce, `The same ${what} stands there twice.`)

const figure = z.number('Give a whole number.').int('Give a whole number.')

const digits = z
  .object({
    kind: z.literal('digits'),
    prefix: z
      .string()
      .max(12, 'At most 12 characters.')
      .transform((value) => value.trim())
      .refine(
        (value) => /^[\p{L}\p{N}._/ -]*$/u.test(value),
        'Only letters, digits, dashes, dots and slashes.',
      ),
    least: figure
      .min(3, 'At least 3 digits: shorter numbers mean too much else.')
      .max(30, 'At most 30 digits.'),
    most: figure.min(3, 'At least 3 digits.').max(30, 'At most 30 digits.'),
  })
  .refine(({ least, most }) => least <= most, { message: 'More than the fewest.', path: ['most'] })

export const SHAPE_KINDS = ['digits', 'example', 'choice', 'date', 'money'] as const
export type ShapeKind = (typeof SHAPE_KINDS)[number]

const ownShape = z.discriminatedUnion('kind', [
  digits,
  z.object({
    kind: z.literal('example'),
    examples: lines(5, 'example').min(1, 'Give an example, such as AB-12345.'),
  }),
  z.object({
    kind: z.literal('choice'),
    choices: lines(50, 'choice').min(2, 'Give two choices or more.'),
  }),
  z.object({ kind: z.literal('date') }),
  z.object({ kind: z.literal('money') }),
])
export type OwnShape = z.output<typeof ownShape>

export const BELONGS_TO = ['person', 'matter'] as const

export const addFactTypeInput = z.object({
  name: line('Name it as agents call it.'),
  words: lines(MOST_WORDS, 'wording'),
  shape: ownShape,
  verifies: z.boolean(),
  belongsTo: z.enum(BELONGS_TO),
})
export type AddFactTypeInput = z.input<typeof addFactTypeInput>
export type FactTypeValues = z.output<typeof addFactTypeInput>
export const changeFactTypeInput = addFactTypeInput.extend({ factTypeId: z.uuid() })
export type ChangeFactTypeInput = z.input<typeof changeFactTypeInput>
export const factTypeInput = z.object({ factTypeId: z.uuid() })
export type FactTypeInput = z.input<typeof factTypeInput>

export const TRY_LIMIT = 4000
export const tryFactTypesInput = z.object({
  message: z.string().max(TRY_LIMIT, `At most ${TRY_LIMIT} characters.`),
  question: z.string().max(TRY_LIMIT, `At most ${TRY_LIMIT} characters.`),
})

export const LOOK_BACK_DAYS = [7, 30, 90] as const
export const lookAgainInput = z.object({
  factTypeId: z.uuid(),
  days: z.union(LOOK_BACK_DAYS.map((days) => z.literal(days))),
  kind: z.enum(['message', 'touchpoint']),
  /** The last that was looked at; null begins. */
  after: z.uuid().nullable(),
})
export type LookAgainInput = z.output<typeof lookAgainInput>
