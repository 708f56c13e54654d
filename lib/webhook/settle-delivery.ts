import { z } from 'zod'
import { withoutCards } from '#lib/privacy/redact-cards.ts'
import { notFound } from '#lib/problem.ts'
import { setTimer } from '#lib/timer.ts'
import { verb } from '#lib/verb.ts'
import { type DeliveryState, isTaken, nextAttempt } from './webhook.ts'

const settleDeliveryInput = z.object({
  deliveryId: z.uuid(),
  /** How many there were before this one: of two that report the same attempt, one counts. */
  before: z.int(),
  status: z.int().nullable(),
  answer: z.string().nullable(),
  problem: z.string().nullable(),
  isFinal: z.boolean().default(false),
})

/** What came of an attempt; unless it was taken it rests, for longer each time. */
export const settleDelivery = verb({
  name: 'webhook.settle',
  input: settleDeliveryInput,
  async run({ actor, input, tx, now, record }) {
    if (actor.kind !== 'system') throw notFound('delivery')
    const { deliveryId, before, status, answer, problem, isFinal } = input
    const attempts = before + 1
    const nextAt = isTaken(status) || isFinal ? null : nextAttempt(attempts, status, now)
    const state: DeliveryState = isTaken(status) ? 'delivered' : nextAt ? 'pending' : 'failed'
    const settled = await tx`
      update webhook_delivery set state = ${state}, attempts = ${attempts}, status = ${status},
        answer = ${answer && withoutCards(answer)}, problem = ${problem}, attempted_at = ${now}, next_at = ${nextAt}
      where id = ${deliveryId} and state = 'pending' and attempts = ${before} returning 1`
    if (settled.length === 0) return { state: null }
    if (nextAt) await setTimer(tx, 'webhook.due', deliveryId, nextAt)
    await record('webhook.settled', { subjectId: deliveryId, data: { state, status } })
    return { state }
  },
})
