import { newId } from '#lib/id.ts'
import { recordCustomerWords } from '#lib/touchpoint/record-customer-words.ts'
import { claimItems } from './claim-items.ts'
import type { MappedTouchpoint } from './map-row.ts'
import { rowHash } from './row-hash.ts'
import { ERASED, type Outcome } from './write-customers.ts'
import type { BatchContext, Origin } from './origin.ts'
import { type FoundPerson, writePeople } from './write-people.ts'

/** By its number at its source; without one, by all that it says. */
function hashOf({ number, person, ...said }: MappedTouchpoint, source: string): string {
  if (number !== '') return rowHash('touchpoint', source, said.kind, number)
  return rowHash('touchpoint', source, JSON.stringify(person.identifiers), JSON.stringify(said))
}

/** What happened, once each, on the customers it happened to. */
export async function writeTouchpoints(
  context: BatchContext,
  touchpoints: readonly MappedTouchpoint[],
  origin: Origin,
): Promise<Outcome[]> {
  const people = await writePeople(
    context,
    touchpoints.map(({ person }) => person),
    origin,
  )
  const rows = touchpoints.flatMap((touchpoint, at) => {
    const person = people[at]
    return person ? [{ ...touchpoint, person, id: newId(), hash: hashOf(touchpoint, origin.source) }] : []
  })
  const able = rows.filter(({ person }) => !person.isErased)
  const items = able.map(({ hash, id }) => ({ hash, targetId: id }))
  const fresh = await claimItems(context, origin.importId, 'touchpoint', items)
  const added = able.filter(({ hash }) => fresh.delete(hash))
  await insertTouchpoints(context, added)
  const ids = new Set(added.map(({ id }) => id))
  return rows.map(({ id, person }) => (person.isErased ? ERASED : ids.has(id) ? 'created' : 'known'))
}

type Added = Omit<MappedTouchpoint, 'person'> & { id: string; person: FoundPerson }

async function insertTouchpoints({ tx, recordMany }: BatchContext, added: readonly Added[]) {
  if (added.length === 0) return
  const rows = added.map(({ person, ...row }) => ({ ...row, customerId: person.customerId }))
  await tx`
    insert into touchpoint (id, customer_id, kind, department, channel, occurred_at, title, detail, actor_name)
    select id, "customerId", kind, department, channel, "occurredAt", title, detail, "actorName"
    from json_to_recordset(${JSON.stringify(rows)}::json) as t (id uuid, "customerId" uuid, kind text,
      department text, channel text, "occurredAt" timestamptz, title text, detail text, "actorName" text)`
  const events = new Map(rows.map(({ customerId, id }) => [customerId, { customerId, subjectId: id }]))
  await recordMany('touchpoint.added', [...events.values()])
  await recordCustomerWords(recordMany, rows)
}
