import { database } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import { learnModel } from './learn-model.ts'
import { likelyPairs } from './likely-pairs.ts'
import { loadModel, type PeopleModel } from './people-model.ts'
import { loadProfiles } from './person-profile.ts'
import { settleLikely } from './settle-likely.ts'
import { writeBlocks } from './write-blocks.ts'

const BATCH = 200
const KEYED = 1_000
const EVENTS = 2_000
/** Batches a job, so that it never holds a worker for long. */
const BATCHES = 25
const CURSOR = 'identity'
const SPEAKS = ['customer.changed', 'customer.merged', 'customer.unmerged']

const actor = system('identity')

async function compareBatch(model: PeopleModel, ids: readonly string[]): Promise<void> {
  for (const pair of await likelyPairs(model, ids)) await settleLikely({ actor }, pair)
}

/**
 * Who changed since the last look, beside those who are like them. Reads the log as the relay does: by transaction,
 * behind the oldest that runs, so that nothing that commits late is passed by.
 */
export async function compareChanged(): Promise<{ isFirst: boolean }> {
  if (await startCursor()) return { isFirst: true }
  const model = (await loadModel(database())) ?? (await learnAgain())
  if (!model) return { isFirst: false }
  for (let round = 0; round < BATCHES; round++) {
    const { ids, last, isFull } = await readChanged()
    for (let from = 0; from < ids.length; from += BATCH)
      await compareBatch(model, ids.slice(from, from + BATCH))
    if (last)
      await database()`
        update relay_cursor set tx_id = ${last.txId}::xid8, event_id = ${last.id} where name = ${CURSOR}`
    if (!isFull) break
  }
  return { isFirst: false }
}

/** What was before the first look is for the round over everybody. */
async function startCursor(): Promise<boolean> {
  const started = await database()`
    insert into relay_cursor (name, tx_id, event_id)
    values (${CURSOR}, pg_snapshot_xmin(pg_current_snapshot()), 0) on conflict do nothing returning 1`
  return started.length > 0
}

async function readChanged() {
  const rows = await database()<{ id: string; txId: string; customerId: string | null }[]>`
    select e.id::text, e.tx_id::text as "txId", case when e.name = any(${SPEAKS}) then e.customer_id end as "customerId"
    from event e
    where (e.tx_id, e.id) > (select tx_id, event_id from relay_cursor where name = ${CURSOR})
      and e.tx_id < pg_snapshot_xmin(pg_current_snapshot())
    order by e.tx_id, e.id limit ${EVENTS}`
  const ids = [...new Set(rows.flatMap(({ customerId }) => customerId ?? []))]
  return { ids, last: rows.at(-1), isFull: rows.length === EVENTS }
}

/** Learns anew, then goes through everybody, a few thousand a job; gives where the next one goes on. */
export async function compareAll(after: string | null): Promise<string | null> {
  const model = after === null ? await learnAgain() : await loadModel(database())
  if (!model) return null
  let last = after
  for (let batch = 0; batch < BATCHES; batch++) {
    const ids = await customersAfter(last, BATCH)
    if (ids.length === 0) return null
    await compareBatch(model, ids)
    last = ids.at(-1) ?? null
  }
  return last
}

const FIRST = '00000000-0000-0000-0000-000000000000'

async function customersAfter(last: string | null, most: number): Promise<string[]> {
  const rows = await database()<{ id: string }[]>`
    select id from customer where id > ${last ?? FIRST}::uuid order by id limit ${most}`
  return rows.map(({ id }) => id)
}

/** The first time nobody has a key yet, and a model without pairs would say nothing. */
async function learnAgain(): Promise<PeopleModel | null> {
  const [known] = await database()`select 1 from customer_block limit 1`
  if (!known) await writeAllBlocks()
  return learnModel()
}

async function writeAllBlocks() {
  let ids = await customersAfter(null, KEYED)
  while (ids.length > 0) {
    const batch = ids
    await database().begin(async (tx) => writeBlocks(tx, batch, await loadProfiles(tx, batch)))
    ids = await customersAfter(batch.at(-1) ?? null, KEYED)
  }
}
