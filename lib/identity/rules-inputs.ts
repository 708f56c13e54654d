import { z } from 'zod'
import { normaliseIdentifier } from './normalise-identifier.ts'

const type = z
  .string()
  .trim()
  .min(1, 'Name the kind.')
  .max(40, 'A kind’s name has at most 40 characters.')
  .regex(/^[a-z][a-z0-9_]*$/, 'Small letters, digits and underscores, as in loyalty_number.')

const whole = (least: number, most: number) =>
  z
    .int(`A whole number from ${least} to ${most}.`)
    .min(least, `At least ${least}.`)
    .max(most, `At most ${most}.`)

const kind = z.object({
  type,
  priority: whole(1, 99),
  limit: whole(1, 1000),
  joins: z.boolean(),
  claimedFinds: z.boolean(),
})

const blocked = z
  .object({ type, value: z.string().trim().min(1, 'Give the value.').max(200, 'At most 200 characters.') })
  .refine((each) => normaliseIdentifier(each) !== null, {
    path: ['value'],
    message: 'This names nobody anyway; it needs no rule.',
  })

const MOST_KINDS = 40
const MOST_BLOCKED = 2000

export const changeRulesInput = z
  .object({
    kinds: z.array(kind).min(1, 'Keep one kind at least.').max(MOST_KINDS, `At most ${MOST_KINDS} kinds.`),
    blocked: z.array(blocked).max(MOST_BLOCKED, `At most ${MOST_BLOCKED} values.`),
    mostPeople: whole(1, 100),
    mergesAlone: z.boolean(),
  })
  .superRefine(({ kinds }, context) => {
    const twice = kinds.findIndex((each, at) => kinds.findIndex((other) => other.type === each.type) !== at)
    if (twice >= 0)
      context.addIssue({
        code: 'custom',
        path: ['kinds', twice, 'type'],
        message: 'This kind is there already.',
      })
  })

export type ChangeRulesInput = z.input<typeof changeRulesInput>
