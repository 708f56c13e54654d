import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { promiseInput } from './inputs.ts'
import { idsOf, lockPromise } from './lock-promise.ts'

/** What was found in a message is no promise. */
export const dismissPromise = verb({
  name: 'promise.dismiss',
  input: promiseInput,
  async run({ actor, input: { promiseId }, tx, now, record }) {
    const { promise } = await lockPromise(tx, actor, promiseId)
    if (promise.state === 'dismissed') return { promiseId }
    if (promise.state !== 'proposed')
      throw new Problem('conflict', 'A colleague has taken this for a promise. Withdraw it instead.')
    await tx`update promise set state = 'dismissed', settled_at = ${now} where id = ${promiseId}`
    await record('promise.settled', { ...idsOf(promise), data: { outcome: 'dismissed' } })
    return { promiseId }
  },
})
