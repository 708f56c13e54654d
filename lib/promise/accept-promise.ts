import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { acceptPromiseInput } from './inputs.ts'
import { idsOf, lockPromise } from './lock-promise.ts'

/** What was found in a message is a promise, as it stands or as the agent puts it. */
export const acceptPromise = verb({
  name: 'promise.accept',
  input: acceptPromiseInput,
  async run({ actor, input: { promiseId, text, dueAt }, tx, record }) {
    const { promise } = await lockPromise(tx, actor, promiseId)
    if (promise.state === 'dismissed')
      throw new Problem('conflict', 'A colleague has said that this is no promise.')
    if (promise.state !== 'proposed') return { promiseId }
    await tx`
      update promise set state = 'open', text = coalesce(${text ?? null}, text),
        due_at = coalesce(${dueAt ?? null}::timestamptz, due_at) where id = ${promiseId}`
    await record('promise.made', { ...idsOf(promise), data: { found: true } })
    return { promiseId }
  },
})
