import type { Tx } from '#db/client.ts'
import { permit } from '#lib/auth/permit.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { orderReasonsInput } from './reason-inputs.ts'

/** Refused when the list was another by now: an order of what somebody didn't see is no order. */
export const orderReasons = verb({
  name: 'presence_reason.order',
  input: orderReasonsInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const before = await readOrder(tx)
    const ids = input.reasonIds
    if (new Set(ids).size !== ids.length || ids.length !== before.length)
      throw new Problem('conflict', 'The list has changed meanwhile. Look at it again.')
    await tx`
      update presence_reason r set position = o.place from unnest(${ids}::uuid[]) with ordinality as o (id, place)
      where r.id = o.id and r.archived_at is null`
    const after = await readOrder(tx)
    if (after.some(({ id }, at) => id !== ids[at]))
      throw new Problem('conflict', 'The list has changed meanwhile. Look at it again.')
    if (after.every(({ id }, at) => id === before[at]?.id)) return { changed: false }
    await record('presence_reason.changed', {})
    await audit({
      action: 'presence_reason.ordered',
      targetKind: 'presence_reason',
      old: { order: before.map(({ label }) => label) },
      new: { order: after.map(({ label }) => label) },
    })
    return { changed: true }
  },
})

const readOrder = (tx: Tx) => tx<{ id: string; label: string }[]>`
  select id, label from presence_reason where archived_at is null order by position, lower(label) for update`
