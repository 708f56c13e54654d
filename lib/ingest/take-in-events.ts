import type { Tx } from '#db/client.ts'
import { notFound } from '#lib/problem.ts'
import { withdrawConsent } from '#lib/privacy/withdraw-consent.ts'
import { PeoplePage } from '#lib/identity/people-page.ts'
import { verb } from '#lib/verb.ts'
import { BatchRows } from './batch-rows.ts'
import { type Batch, findPerson, namesOf } from './find-person.ts'
import { rawEventsInput } from './inputs.ts'
import { interpretEvent, type Interpreted } from './interpret-event.ts'
import { loadOwnMappings } from './load-own-mappings.ts'
import type { OwnMapping } from './map-name.ts'
import type { PendingEvent } from './pending-event.ts'
import { Unreadable } from './unreadable.ts'
import { writeOrder } from './write-order.ts'
import { writeProfile } from './write-profile.ts'

/** Kept events become touchpoints, customers and orders, in the order of their arrival; what can't be read says why. */
export const takeInEvents = verb({
  name: 'ingest.take_in',
  input: rawEventsInput,
  async run({ input, ...context }) {
    const { actor, tx } = context
    if (actor.kind !== 'system') throw notFound('event')
    const pending = await lockPending(tx, input.ids)
    const own = await loadOwnMappings(tx)
    const rows = new BatchRows(context)
    const read = pending.flatMap((event) => interpretOr(rows, event, own) ?? [])
    const people = await PeoplePage.open(context, read.flatMap(namesOf), { beforeMerge: () => rows.flush() })
    const batch: Batch = { context, rows, people }
    let quarantined = pending.length - read.length
    for (const said of read) if (!(await takeIn(batch, said))) quarantined += 1
    await people.flush()
    await rows.flush()
    return { taken: pending.length - quarantined, quarantined }
  },
})

function interpretOr(rows: BatchRows, event: PendingEvent, own: readonly OwnMapping[]): Interpreted | null {
  try {
    return interpretEvent(event, own)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    rows.settle(event.id, null, error.message)
    return null
  }
}

async function takeIn(batch: Batch, said: Interpreted): Promise<boolean> {
  try {
    await write(batch, said)
    return true
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    batch.rows.settle(said.event.id, null, error.message)
    return false
  }
}

async function write(batch: Batch, said: Interpreted) {
  const { context, rows, people } = batch
  const { event, person, touchpoint, order, groupDetail, withdrawn } = said
  const { customerId, created } = await findPerson(batch, said)
  const saysMore = event.type === 'identify' && !created
  if (saysMore || order || groupDetail || withdrawn) await people.flush()
  if (groupDetail) await rows.flushTouchpoints()
  if (!created) await writeProfile(context, customerId, person.profile, event.isTrusted)
  const isTold = groupDetail !== null && (await findGroup(context.tx, customerId, groupDetail))
  const orderId = order ? await writeOrder(context.tx, customerId, order) : null
  if (withdrawn) await withdrawConsent(context, customerId, withdrawn, event.at)
  if (touchpoint && !isTold) rows.addTouchpoint({ ...touchpoint, customerId, orderId })
  rows.settle(event.id, customerId, null)
}

/** Libraries say with every visit which group somebody belongs to. */
async function findGroup(tx: Tx, customerId: string, detail: string): Promise<boolean> {
  const told = await tx`
    select 1 from touchpoint where customer_id = ${customerId} and detail = ${detail}
      and data->>'event' = 'joined a group' limit 1`
  return told.length > 0
}

function lockPending(tx: Tx, ids: readonly string[]): Promise<PendingEvent[]> {
  return tx<PendingEvent[]>`
    select r.id, r.source_id as "sourceId", s.name as "sourceName", s.is_trusted as "isTrusted", r.type, r.at,
      r.payload
    from raw_event r join source s on s.id = r.source_id
    where r.id = any(${[...ids]}::uuid[]) and r.state = 'pending' order by r.position for update of r`
}
