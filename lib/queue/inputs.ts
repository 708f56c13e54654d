import { z } from 'zod'

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

const queueFields = {
  name: line(80, 'Name the queue.'),
  teamId: z.uuid('Choose the team that answers for it.'),
  serviceLevelSeconds: within(5, 86_400, 'seconds'),
  serviceLevelPercent: within(1, 100, 'percent'),
  wrapUpRequired: z.boolean(),
  agentIds: z.array(z.uuid()).max(10_000),
}

export const addQueueInput = z.object(queueFields)
export type AddQueueInput = z.input<typeof addQueueInput>
export const changeQueueInput = z.object({ queueId: z.uuid(), ...queueFields })
export type ChangeQueueInput = z.input<typeof changeQueueInput>
export const queueInput = z.object({ queueId: z.uuid() })
export type QueueInput = z.input<typeof queueInput>

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
