import { database } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import { ageOf, goesQuery } from './retention-query.ts'
import { RETENTION_KINDS, type RetentionKind, retentionRows } from './retention.ts'

const BATCH = 5_000
const KEPT_RUNS = '400 days'
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Each night: what is older than its rule goes, in short batches along the table's ids. */
export async function keepRetention(): Promise<void> {
  const sql = database()
  const rules = await sql<{ kind: string; days: number }[]>`select kind, days from retention_rule`
  for (const kind of RETENTION_KINDS) {
    const rule = rules.find((one) => one.kind === kind)
    if (rule) await keepKind(kind, rule.days)
  }
  await sql`delete from retention_run where started_at < now() - ${KEPT_RUNS}::interval`
}

async function keepKind(kind: RetentionKind, days: number) {
  const sql = database()
  const id = newId()
  const before = ageOf(days)
  await sql`insert into retention_run (id, kind, days, started_at) values (${id}, ${kind}, ${days}, now())`
  for (let after: string | null = FIRST; after !== null;) {
    const batch: Batch = await takeBatch(kind, before, after)
    await sql`
      update retention_run set removed = removed + ${batch.removed}, held = held + ${batch.held} where id = ${id}`
    after = batch.last
  }
  await sql`update retention_run set finished_at = now() where id = ${id}`
}

interface Batch {
  removed: number
  held: number
  last: string | null
}

/** One statement over the next rows of the table, whether they go or stay: the walk is as long as the table. */
async function takeBatch(kind: RetentionKind, before: Date, after: string): Promise<Batch> {
  const { table, blank } = retentionRows[kind]
  const sets = Object.entries(blank ?? {}).map(([column, value]) => `"${column}" = ${value}`)
  const act = blank
    ? `update "${table}" d set ${sets.join(', ')} from goes g`
    : `delete from "${table}" d using goes g`
  const [row] = await database().unsafe<Batch[]>(
    `with batch as materialized (select id from "${table}" where id > $2 order by id limit ${BATCH}),
      old as materialized (${goesQuery(kind, 'join batch b on b.id = t.id')}),
      goes as (select id from old where not held),
      done as (${act} where d.id = g.id returning 1)
    select (select count(*)::int from done) as removed, (select count(*)::int from old where held) as held,
      (select id from batch order by id desc limit 1) as last`,
    [before, after],
  )
  return row ?? { removed: 0, held: 0, last: null }
}
