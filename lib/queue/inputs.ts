import { z } from 'zod'
import { VALUE_CLASSES } from './queue.ts'

const MACRO_LIMIT = 10_000

const line = (limit: number, missing: string) =>
  z
    .string()
    .max(limit, `At most ${limit} characters.`)
    .transform((value) => value.replaceAll(/\p{Cc}/gu, ' ').trim())
    .refine((value) => value !== '', missing)

const within = (least: number, most: number, unit: string) =>
  z
    .int(`Give a whole number of ${unit}.`)
    .min(least, `At least ${least} ${unit}.`)
    .max(most, `At most ${most} ${unit}.`)

const DAY_SECONDS = 86_400
const YEAR_MINUTES = 525_600

const demand = z.object({ name: line(60, 'Name the skill.'), level: within(1, 5, 'as a level') })

const overflow = z
  .object({
    afterSeconds: within(0, DAY_SECONDS, 'seconds'),
    /** One of the two. */
    toQueueId: z.uuid('Choose a queue.').nullable(),
    toAgentId: z.uuid('Choose a person.').nullable(),
  })
  .refine(({ toQueueId, toAgentId }) => (toQueueId === null) !== (toAgentId === null), {
    message: 'Choose a queue or a person.',
    path: ['toQueueId'],
  })

const queueFields = {
  name: line(80, 'Name the queue.'),
  teamId: z.uuid('Choose the team that answers for it.'),
  agentIds: z.array(z.uuid()).max(10_000),
  skills: z.array(demand).max(20, 'At most 20 skills.'),
  priority: within(1, 5, 'as a priority'),
  valueClass: z.enum(VALUE_CLASSES, 'Choose what waiting here is worth.'),
  /** Null: always open. */
  scheduleId: z.uuid().nullable(),
  serviceLevelSeconds: within(5, DAY_SECONDS, 'seconds'),
  serviceLevelPercent: within(1, 100, 'percent'),
  wrapUpRequired: z.boolean(),
  /** Null: as long as it takes. */
  wrapUpLimitSeconds: within(10, 7200, 'seconds').nullable(),
  wrapUpExtendable: z.boolean(),
  overflow: z.array(overflow).max(5, 'At most five.'),
  /** Null: not measured, but for the first, which is then the service level. */
  firstReplySeconds: within(5, DAY_SECONDS, 'seconds').nullable(),
  nextReplySeconds: within(5, DAY_SECONDS, 'seconds').nullable(),
  resolutionMinutes: within(1, YEAR_MINUTES, 'minutes').nullable(),
  clocksPauseParked: z.boolean(),
  callbackEnabled: z.boolean(),
  callbackCap: within(1, 500, 'call-backs'),
}

export const addQueueInput = z.object(queueFields)
export type AddQueueInput = z.input<typeof addQueueInput>
export const changeQueueInput = z.object({ queueId: z.uuid(), ...queueFields })
export type ChangeQueueInput = z.input<typeof changeQueueInput>
export const queueInput = z.object({ queueId: z.uuid() })
export type QueueInput = z.input<typeof queueInput>
export const emptyQueueInput = z.object({ queueId: z.uuid(), toQueueId: z.uuid('Choose a queue.') })
export type EmptyQueueInput = z.input<typeof emptyQueueInput>

const dispositionFields = {
  label: line(80, 'Name the outcome.'),
  /** Null: in every queue. */
  queueId: z.uuid().nullable(),
  position: within(0, 9_999, 'places'),
}

export const addDispositionInput = z.object(dispositionFields)
export type AddDispositionInput = z.input<typeof addDispositionInput>
export const changeDispositionInput = z.object({ dispositionId: z.uuid(), ...dispositionFields })
export type ChangeDispositionInput = z.input<typeof changeDispositionInput>
export const dispositionInput = z.object({ dispositionId: z.uuid() })
export type DispositionInput = z.input<typeof dispositionInput>

const macroFields = {
  title: line(80, 'Name the macro.'),
  text: z
    .string()
    .max(MACRO_LIMIT, `At most ${MACRO_LIMIT.toLocaleString('en')} characters; what you wrote is kept.`)
    .transform((value) => value.replaceAll('\u0000', ''))
    .refine((value) => value.trim() !== '', 'Write the text.'),
  queueId: z.uuid().nullable(),
}

export const addMacroInput = z.object(macroFields)
export type AddMacroInput = z.input<typeof addMacroInput>
export const changeMacroInput = z.object({ macroId: z.uuid(), ...macroFields })
export type ChangeMacroInput = z.input<typeof changeMacroInput>
export const macroInput = z.object({ macroId: z.uuid() })
export type MacroInput = z.input<typeof macroInput>
