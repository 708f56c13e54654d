import { permit } from '#lib/auth/permit.ts'
import { asJson } from '#db/json.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { editRawEventInput } from './admin-inputs.ts'
import { parseCall } from './parse-call.ts'
import { readCalls } from './read-calls.ts'

interface Kept {
  sourceId: string
  type: string
  receivedAt: Date
}

/** A raw form put right by hand and read once more. It keeps its id, its source and when it came. */
export const editRawEvent = verb({
  name: 'ingest.edit',
  input: editRawEventInput,
  async run({ actor, input: { id, text }, tx, record, audit }) {
    permit(actor, 'admin')
    const [kept] = await tx<Kept[]>`
      select source_id as "sourceId", type, received_at as "receivedAt" from raw_event
      where id = ${id} and state in ('quarantined','discarded') for no key update`
    if (!kept) throw notFound('event')
    const call = { type: kept.type, ...parseCall(Buffer.from(text)) }
    const [event] = readCalls({ batch: [call] }, { ...kept, door: 'batch' })
    if (!event || event.state !== 'pending')
      throw new Problem('invalid', event?.problem ?? 'It can’t be read.', 'text')
    const { type, name, at, timeFlag, payload } = event
    await tx`
      update raw_event set type = ${type}, name = ${name}, at = ${at}, time_flag = ${timeFlag}, state = 'pending',
        payload = ${tx.json(asJson(payload))}, problem = null where id = ${id}`
    await record('ingest.retried', { data: { count: 1 } })
    await audit({ action: 'raw_event.edited', targetKind: 'raw_event', targetId: id })
    return { id }
  },
})
