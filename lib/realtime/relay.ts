import { database, type Tx } from '#db/client.ts'
import { asJson } from '#db/json.ts'
import { DOORBELL } from '#lib/announce.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { log } from '#lib/log.ts'
import { reactions } from '#lib/reactions.ts'
import { EVENT_COLUMNS, type EventRow, toEvent } from '#lib/record.ts'

const TICK_MS = 1000
const PAGE = 500
const SOON_MS = 25
const CURSOR = 'relay'

/**
 * Reads committed events in the order of (transaction, id), only behind the oldest transaction still running, so
 * that none which commits late is passed by. Its jobs and its place are written together: each is added once.
 */
export class Relay {
  readonly #tell: (events: readonly CommittedEvent[]) => void
  #timer: NodeJS.Timeout | undefined
  #soon: NodeJS.Timeout | undefined
  #again = false
  #running: Promise<void> | undefined
  #stopped = false
  #unlisten: (() => Promise<void>) | undefined

  constructor(tell: (events: readonly CommittedEvent[]) => void) {
    this.#tell = tell
  }

  async start() {
    await placeCursor()
    const { unlisten } = await database().listen(
      DOORBELL,
      () => this.ring(),
      () => this.ring(),
    )
    this.#unlisten = unlisten
    this.#timer = setInterval(() => this.ring(), TICK_MS)
    this.ring()
  }

  ring() {
    if (this.#stopped) return
    this.#again = true
    this.#running ??= this.#run().finally(() => (this.#running = undefined))
  }

  /** For events that were told here already: only their jobs are to be added, several events' at a time. */
  ringSoon() {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined
      this.ring()
    }, SOON_MS)
  }

  async stop() {
    this.#stopped = true
    clearInterval(this.#timer)
    clearTimeout(this.#soon)
    await this.#running
    await this.#unlisten?.().catch(() => {})
  }

  async #run() {
    while (this.#again) {
      this.#again = false
      try {
        while ((await this.#page()) === PAGE);
      } catch (error) {
        log.error({ err: error }, 'relay failed')
        return
      }
    }
  }

  async #page(): Promise<number> {
    const events = await database().begin((tx) => takePage(tx))
    this.#tell(events)
    return events.length
  }
}

/** What happened before the first start (the demo's history, an import) has no reactions. */
async function placeCursor() {
  await database()`
    insert into relay_cursor (name, tx_id, event_id)
    values (${CURSOR}, pg_snapshot_xmin(pg_current_snapshot()), 0) on conflict do nothing`
}

async function takePage(tx: Tx): Promise<CommittedEvent[]> {
  const [cursor] = await tx<{ txId: string; eventId: string }[]>`
    select tx_id::text as "txId", event_id::text as "eventId" from relay_cursor where name = ${CURSOR} for update`
  if (!cursor) return []
  const rows = await tx<EventRow[]>`
    select ${tx.unsafe(EVENT_COLUMNS)} from event
    where (tx_id, id) > (${cursor.txId}::xid8, ${cursor.eventId}::int8) and tx_id < pg_snapshot_xmin(pg_current_snapshot())
    order by tx_id, id limit ${PAGE}`
  const last = rows.at(-1)
  if (!last) return []
  await addJobs(tx, rows)
  await tx`
    update relay_cursor c set tx_id = e.tx_id, event_id = e.id from event e
    where c.name = ${CURSOR} and e.id = ${last.id}::int8`
  return rows.map((row) => toEvent(row))
}

async function addJobs(tx: Tx, rows: readonly EventRow[]) {
  const jobs = rows.flatMap((row) => jobOf(row) ?? [])
  if (jobs.length === 0) return
  await tx`
    select count(*) from graphile_worker.add_jobs(array(
      select spec from jsonb_populate_recordset(null::graphile_worker.job_spec, ${tx.json(asJson(jobs))}) spec))`
}

/** One job an event, whose id is its key: of several things to do, which they are is in it. */
function jobOf(row: EventRow) {
  const [task, ...more] = reactions[row.name] ?? []
  if (!task) return null
  if (more.length === 0) return { identifier: task, job_key: `${task}:${row.id}`, payload: row }
  return { identifier: 'react', job_key: `react:${row.id}`, payload: { ...row, tasks: [task, ...more] } }
}
