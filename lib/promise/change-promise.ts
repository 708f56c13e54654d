import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { changePromiseInput } from './inputs.ts'
import { idsOf, lockPromise } from './lock-promise.ts'
import { canSettle } from './promise.ts'

/** Agreed anew with the customer: in other words, or by another time. */
export const changePromise = verb({
  name: 'promise.change',
  input: changePromiseInput,
  async run({ actor, input: { promiseId, text, dueAt }, tx, record, audit }) {
    const { promise } = await lockPromise(tx, actor, promiseId)
    if (!canSettle(promise.state)) throw new Problem('conflict', 'This promise is settled already.')
    await tx`update promise set text = ${text}, due_at = ${dueAt}, state = 'open' where id = ${promiseId}`
    await audit({
      action: 'promise.changed',
      targetKind: 'promise',
      targetId: promiseId,
      old: { dueAt: promise.dueAt.toISOString(), state: promise.state },
      new: { dueAt, state: 'open' },
    })
    await record('promise.changed', idsOf(promise))
    return { promiseId }
  },
})
