import type { Tx } from '#db/client.ts'
import { changedValues } from '#lib/audit/changed-values.ts'
import { permit } from '#lib/auth/permit.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { lockReason, requireFreeLabel } from './lock-reason.ts'
import { changeReasonInput } from './reason-inputs.ts'

/** Its state can change only while nobody is in it: their presence would no longer fit. */
export const changeReason = verb({
  name: 'presence_reason.change',
  input: changeReasonInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { reasonId, label, state } = input
    const before = await lockReason(tx, reasonId)
    await requireFreeLabel(tx, label, reasonId)
    if (state !== before.state) await requireUnused(tx, reasonId)
    const changed = changedValues(before.values, { label, state })
    if (!changed) return { reasonId, changed: false }
    await tx`update presence_reason set label = ${label}, state = ${state} where id = ${reasonId}`
    await record('presence_reason.changed', { subjectId: reasonId })
    await audit({
      action: 'presence_reason.changed',
      targetKind: 'presence_reason',
      targetId: reasonId,
      ...changed,
    })
    return { reasonId, changed: true }
  },
})

async function requireUnused(tx: Tx, reasonId: string) {
  const [row] = await tx<{ people: number }[]>`
    select count(*)::int as people from presence where reason_id = ${reasonId} or next_reason_id = ${reasonId}`
  const people = row?.people ?? 0
  if (people === 0) return
  const who = people === 1 ? 'Somebody is' : `${people} people are`
  throw new Problem('conflict', `${who} in it now. Add a new reason instead, and archive this one.`, 'state')
}
