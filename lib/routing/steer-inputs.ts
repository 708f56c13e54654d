import { z } from 'zod'
import { CHOSEN_STATES } from '#lib/agent/presence.ts'
import { CAPACITY_MAX } from '#lib/agent/person.ts'
import { withoutCards } from '#lib/privacy/redact-cards.ts'

const conversationId = z.uuid()
const agentId = z.uuid()

const MANY = 200
const WHISPER_LIMIT = 2000

export const watchInput = z.object({ conversationId })
export const joinInput = z.object({ conversationId })

export const whisperInput = z.object({
  /** Made by the client: the same id twice is one whisper. */
  id: z.uuid(),
  conversationId,
  text: z
    .string()
    .max(WHISPER_LIMIT, `A whisper holds at most ${WHISPER_LIMIT.toLocaleString('en')} characters.`)
    .refine((value) => value.trim().length > 0, 'Write something first.')
    .transform((value) => withoutCards(value.replaceAll('\u0000', ''))),
})

const target = {
  agentId: agentId.optional(),
  queueId: z.uuid().optional(),
  /** Also to somebody who is offline. */
  anyway: z.boolean().default(false),
}
const oneTarget = (to: { agentId?: string; queueId?: string }) => Boolean(to.agentId) !== Boolean(to.queueId)
const TWO_TARGETS = { message: 'Choose one person or one queue.', path: ['agentId'] }

export const takeOverInput = z.object({ conversationId })
export const reassignInput = z.object({ conversationId, ...target }).refine(oneTarget, TWO_TARGETS)
export const reassignManyInput = z
  .object({
    conversationIds: z
      .array(conversationId)
      .min(1, 'Choose a conversation first.')
      .max(MANY, `At most ${MANY} at once.`),
    ...target,
  })
  .refine(oneTarget, TWO_TARGETS)
export type ReassignManyInput = z.input<typeof reassignManyInput>

export const setAgentPresenceInput = z.object({ agentId, state: z.enum(CHOSEN_STATES) })
export const setCapacityInput = z.object({
  agentId,
  capacityUnits: z
    .int('Give a whole number of units.')
    .min(0, 'Capacity is not negative.')
    .max(CAPACITY_MAX, `At most ${CAPACITY_MAX} units.`),
})
export const setSkillsInput = z.object({
  agentId,
  skills: z
    .array(
      z.object({
        name: z.string().min(1).max(60),
        level: z
          .int('Give a level from 1 to 5.')
          .min(1, 'Give a level from 1 to 5.')
          .max(5, 'Give a level from 1 to 5.'),
      }),
    )
    .max(50, 'At most 50 skills.'),
})
export const agentWorkInput = z.object({ agentId })
