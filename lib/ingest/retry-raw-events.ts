import { may } from '#lib/actor.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { rawEventsInput } from './inputs.ts'

/** What could not be read, or was discarded, is read once more, with the mappings as they are now. */
export const retryRawEvents = verb({
  name: 'ingest.retry',
  input: rawEventsInput,
  async run({ actor, input, tx, record, audit }) {
    if (!may(actor, 'admin')) throw notFound('event')
    const retried = await tx<{ id: string }[]>`
      update raw_event set state = 'pending', problem = null
      where id = any(${input.ids}::uuid[]) and state in ('quarantined', 'discarded') returning id`
    for (const { id } of retried)
      await audit({ action: 'raw_event.retried', targetKind: 'raw_event', targetId: id })
    await record('ingest.retried', { data: { count: retried.length } })
    return { retried: retried.length }
  },
})
