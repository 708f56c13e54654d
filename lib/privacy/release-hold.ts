import { actorId } from '#lib/actor.ts'
import { permit } from '#lib/auth/permit.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { releaseHoldInput } from './inputs.ts'

export const releaseHold = verb({
  name: 'hold.release',
  input: releaseHoldInput,
  async run({ actor, input: { holdId }, tx, now, record, audit }) {
    permit(actor, 'privacy')
    const [hold] = await tx<{ customerId: string; releasedAt: Date | null }[]>`
      select customer_id as "customerId", released_at as "releasedAt" from legal_hold where id = ${holdId} for update`
    if (!hold) throw notFound('legal hold')
    if (hold.releasedAt) throw new Problem('conflict', 'This hold was released already.')
    await tx`update legal_hold set released_at = ${now}, released_by = ${actorId(actor)} where id = ${holdId}`
    const { customerId } = hold
    await record('legal_hold.changed', { customerId, subjectId: holdId, data: { standing: false } })
    await audit({ action: 'legal_hold.released', targetKind: 'customer', targetId: customerId })
    return { holdId }
  },
})
