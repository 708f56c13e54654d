import { may } from '#lib/actor.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { rawEventsInput } from './inputs.ts'

/** What could not be read is put aside; its raw form stays, so that it can still be retried. */
export const discardRawEvents = verb({
  name: 'ingest.discard',
  input: rawEventsInput,
  async run({ actor, input, tx, record, audit }) {
    if (!may(actor, 'admin')) throw notFound('event')
    const discarded = await tx<{ id: string }[]>`
      update raw_event set state = 'discarded'
      where id = any(${input.ids}::uuid[]) and state = 'quarantined' returning id`
    for (const { id } of discarded)
      await audit({ action: 'raw_event.discarded', targetKind: 'raw_event', targetId: id })
    await record('ingest.discarded', { data: { count: discarded.length } })
    return { discarded: discarded.length }
  },
})
