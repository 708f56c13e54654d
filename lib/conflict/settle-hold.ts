import { z } from 'zod'
import { system } from '#lib/actor.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'

interface Asked {
  conflictId: string
  customerId: string
  hold: 'confirmed' | 'failed' | 'asked'
}

/** What the department answered. A hold that was lifted meanwhile stays lifted. */
const settle = verb({
  name: 'hold.settle',
  input: z.object({ deliveryId: z.uuid() }),
  async run({ actor, input: { deliveryId }, tx, now, record }) {
    if (actor.kind !== 'system') throw notFound('hold')
    const [row] = await tx<Asked[]>`
      select c.id as "conflictId", c.customer_id as "customerId",
        case d.state when 'delivered' then 'confirmed' when 'failed' then 'failed' else 'asked' end as hold
      from webhook_delivery d join conflict c on c.id = d.conflict_id
      where d.id = ${deliveryId} and d.event = 'hold.asked' and c.hold in ('asked','failed') for no key update of c`
    if (!row) return { hold: null }
    const { conflictId, customerId, hold } = row
    const answeredAt = hold === 'asked' ? null : now
    await tx`update conflict set hold = ${hold}, answered_at = ${answeredAt} where id = ${conflictId}`
    await record('hold.settled', { customerId, subjectId: conflictId, data: { hold } })
    return { hold }
  },
})

/** Reaction to `webhook.settled`; the state is read, so that a late one can't undo a later one. */
export async function settleHold({ subjectId }: Pick<CommittedEvent, 'subjectId'>): Promise<void> {
  if (subjectId) await settle({ actor: system('webhooks') }, { deliveryId: subjectId })
}
