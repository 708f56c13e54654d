import { withoutCards } from '#lib/privacy/redact-cards.ts'
import { z } from 'zod'
import { CAUSES, isCause } from './cause.ts'
import { CASE_STATES, CONTACT_CHANNELS, OUTCOMES, REMEDIES } from './recovery-case.ts'
import { SIGNAL_KINDS } from './signal.ts'

export const STEP_TEXT_LIMIT = 4_000
const COST_LIMIT_CENTS = 100_000_00

const caseId = z.uuid()
const words = (missing: string) =>
  z
    .string()
    .max(
      STEP_TEXT_LIMIT,
      `At most ${STEP_TEXT_LIMIT.toLocaleString('en')} characters; what you wrote is kept.`,
    )
    .transform((value) => withoutCards(value.replaceAll('\u0000', '').trim()))
    .refine((value) => value.length > 0, missing)

/** A signal of a failure, found by the system. */
export const signalInput = z.object({
  customerId: z.uuid(),
  conversationId: z.uuid().nullable(),
  kind: z.enum(SIGNAL_KINDS),
  /** The message or survey that it comes from: the same source and kind is one signal. */
  sourceId: z.uuid(),
  quote: z.string().default(''),
  score: z.int().min(1).max(5).nullable().default(null),
})

export const openCaseInput = z.object({
  customerId: z.uuid(),
  conversationId: z.uuid().nullable().default(null),
  reason: words('Say what went wrong.'),
  severity: z.int().min(1).max(4).default(2),
})
export type OpenCaseInput = z.input<typeof openCaseInput>

export const takeCaseInput = z.object({
  caseId,
  /** The owner that was shown; when it is somebody else by now, nothing is taken. */
  shownOwnerId: z.uuid().nullable(),
})
export type TakeCaseInput = z.input<typeof takeCaseInput>

export const recordContactInput = z.object({
  caseId,
  channel: z.enum(CONTACT_CHANNELS, 'Choose how you reached them.'),
  text: words('Say what you agreed.'),
  /** What went wrong, as far as it is known by then. */
  cause: z.string().refine(isCause, 'Choose a cause.').nullable().default(null),
})
export type RecordContactInput = z.input<typeof recordContactInput>

export const recordRemedyInput = z.object({
  caseId,
  remedy: z.enum(REMEDIES, 'Choose what was done.'),
  text: words('Say what was done.'),
  costCents: z
    .int('Give the cost as an amount.')
    .min(0, 'A cost is not negative.')
    .max(COST_LIMIT_CENTS, 'That is above the limit of 100,000.'),
})
export type RecordRemedyInput = z.input<typeof recordRemedyInput>

export const closeCaseInput = z.object({
  caseId,
  outcome: z.enum(OUTCOMES, 'Choose an outcome.'),
  cause: z.string().refine(isCause, 'Choose a cause.'),
  /** Required when nobody has spoken with the customer yet. */
  reason: z
    .string()
    .max(
      STEP_TEXT_LIMIT,
      `At most ${STEP_TEXT_LIMIT.toLocaleString('en')} characters; what you wrote is kept.`,
    )
    .transform((value) => withoutCards(value.replaceAll('\u0000', '').trim()))
    .default(''),
})
export type CloseCaseInput = z.input<typeof closeCaseInput>

export const LIST_STATES = ['open', ...CASE_STATES] as const
export type ListState = (typeof LIST_STATES)[number]

const departments = Object.keys(CAUSES)

export const listCasesInput = z.object({
  state: z.enum(LIST_STATES).default('open'),
  /** 'nobody', or whose. */
  owner: z.union([z.literal('nobody'), z.uuid()]).optional(),
  department: z
    .string()
    .refine((name) => departments.includes(name))
    .optional(),
  sort: z.enum(['priority', 'due']).default('priority'),
  /** In the customer's name. */
  text: z
    .string()
    .max(200)
    .transform((value) => value.replaceAll('\u0000', '').trim())
    .optional(),
  after: z.string().max(100).optional(),
  limit: z.int().min(1).max(200).default(60),
})
export type ListCasesInput = z.input<typeof listCasesInput>

export const caseInput = z.object({ caseId })
export const customerCasesInput = z.object({ customerId: z.uuid() })
export const countCausesInput = z.object({ days: z.int().min(1).max(3650).default(90) })
