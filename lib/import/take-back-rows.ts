import { z } from 'zod'
import type { Tx } from '#db/client.ts'
import { loadReferences } from '#lib/identity/references.ts'
import { system } from '#lib/actor.ts'
import { verb } from '#lib/verb.ts'
import { endImport } from './end-import.ts'
import type { ImportRow } from './load-import.ts'

const BATCH = 500

/** Takes back what an import brought, a few hundred at a time; what something rests on stays and is counted. */
export async function takeBackRows(run: ImportRow, isStopped: () => boolean): Promise<void> {
  for (const kind of ['touchpoint', 'customer'] as const)
    for (let left = true; left;) {
      left = (await takeBackSome({ actor: system('import') }, { importId: run.id, kind })).left
      if (isStopped()) return
    }
  await endImport(run, 'taken_back')
}

const takeBackSome = verb({
  name: 'import.take_back_some',
  input: z.object({ importId: z.uuid(), kind: z.enum(['touchpoint', 'customer']) }),
  async run({ input: { importId, kind }, tx, recordMany }) {
    const items = await tx<{ targetId: string }[]>`
      with batch as (select hash from import_item where import_id = ${importId} and kind = ${kind} limit ${BATCH})
      delete from import_item i using batch where i.hash = batch.hash returning i.target_id as "targetId"`
    const ids = items.map(({ targetId }) => targetId)
    if (ids.length === 0) return { left: false }
    const gone = await (kind === 'touchpoint' ? removeTouchpoints(tx, ids) : removeCustomers(tx, ids))
    await tx`
      update import_run set taken_back = taken_back + ${gone.length}, kept = kept + ${ids.length - gone.length}
      where id = ${importId}`
    const events = gone.map(({ customerId, id }) => ({ customerId, subjectId: id }))
    await recordMany(kind === 'touchpoint' ? 'touchpoint.added' : 'customer.changed', events)
    return { left: true }
  },
})

interface Gone {
  id: string
  customerId: string
}

/** What was read out of a touchpoint goes with it; one that something else names stays. */
async function removeTouchpoints(tx: Tx, ids: readonly string[]): Promise<Gone[]> {
  const free = await tx<{ id: string }[]>`
    select t.id from touchpoint t where t.id = any(${[...ids]}::uuid[]) and t.conversation_id is null
      and not exists (select 1 from promise p where p.touchpoint_id = t.id)
      and not exists (select 1 from conflict x where x.touchpoint_id = t.id) for update`
  const able = free.map(({ id }) => id)
  await tx`delete from fact where source_kind = 'touchpoint' and source_id = any(${able}::uuid[])`
  return tx<Gone[]>`
    delete from touchpoint where id = any(${able}::uuid[]) returning id, customer_id as "customerId"`
}

/** Only who has nothing but the identifiers that came with them. */
async function removeCustomers(tx: Tx, ids: readonly string[]): Promise<Gone[]> {
  const references = await loadReferences(tx, 'customer')
  const others = references.filter(({ table }) => table !== 'identifier')
  const rests = others.map(
    ({ table, column }) => tx`and not exists (select 1 from ${tx(table)} x where x.${tx(column)} = c.id)`,
  )
  await tx`select 1 from customer where id = any(${[...ids]}::uuid[]) order by id for update`
  const free = await tx<{ id: string }[]>`
    select c.id from customer c where c.id = any(${[...ids]}::uuid[]) ${rests}`
  const able = free.map(({ id }) => id)
  await tx`delete from identifier where customer_id = any(${able}::uuid[])`
  return tx<Gone[]>`delete from customer where id = any(${able}::uuid[]) returning id, id as "customerId"`
}
