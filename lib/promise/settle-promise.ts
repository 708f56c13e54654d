import { Problem } from '#lib/problem.ts'
import { clearTimer } from '#lib/timer.ts'
import { verb } from '#lib/verb.ts'
import { settlePromiseInput } from './inputs.ts'
import { idsOf, lockPromise } from './lock-promise.ts'
import { canSettle } from './promise.ts'

/** It was done, or taken back with the customer's knowledge. */
export const settlePromise = verb({
  name: 'promise.settle',
  input: settlePromiseInput,
  async run({ actor, input: { promiseId, outcome }, tx, now, record }) {
    const { promise } = await lockPromise(tx, actor, promiseId)
    if (promise.state === outcome) return { promiseId }
    if (!canSettle(promise.state))
      throw new Problem('conflict', 'A colleague has settled this promise already.')
    await tx`update promise set state = ${outcome}, settled_at = ${now} where id = ${promiseId}`
    await clearTimer(tx, 'promise.due', promiseId)
    await clearTimer(tx, 'promise.broken', promiseId)
    await record('promise.settled', { ...idsOf(promise), data: { outcome, late: now > promise.dueAt } })
    return { promiseId }
  },
})
