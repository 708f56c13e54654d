import { z } from 'zod'
import { database } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { notFound } from '#lib/problem.ts'
import { setTimer } from '#lib/timer.ts'
import { verb } from '#lib/verb.ts'
import { exportHtml } from './export-html.ts'
import { exportedTables, gatherExport } from './gather-export.ts'

const KEPT_MS = 24 * 3_600_000

/** Writes down all that is kept of a customer, for a person and for a machine. */
export async function exportCustomer({ subjectId }: Pick<CommittedEvent, 'subjectId'>): Promise<void> {
  const requestId = subjectId ?? ''
  const sql = database()
  const [request] = await sql<{ customerId: string; name: string; workspace: string | null }[]>`
    update privacy_request r set state = 'running', total = ${exportedTables.length} from customer c
    where r.id = ${requestId} and r.kind = 'export' and r.state in ('queued','running') and c.id = r.customer_id
    returning r.customer_id as "customerId", c.name, (select name from workspace limit 1) as workspace`
  if (!request) return
  const { customerId, name, workspace } = request
  const sections = await gatherExport(sql, customerId, async (done) => {
    await sql`update privacy_request set done = ${done} where id = ${requestId}`
  })
  const at = new Date()
  const tables = Object.fromEntries(sections.map(({ table, rows }) => [table, rows]))
  await keepExport(
    { actor: system('privacy'), now: at },
    {
      requestId,
      json: JSON.stringify({ exportedAt: at.toISOString(), customerId, tables }, null, 2),
      html: exportHtml({ name, workspace: workspace ?? 'this company', at }, sections),
    },
  )
}

/** It waits for a day; then it is gone, so that no copy of a person lies about. */
const keepExport = verb({
  name: 'export.keep',
  input: z.object({ requestId: z.uuid(), json: z.string(), html: z.string() }),
  async run({ actor, input: { requestId, json, html }, tx, now, record }) {
    if (actor.kind !== 'system') throw notFound('request')
    const expiresAt = new Date(now.getTime() + KEPT_MS)
    const [row] = await tx<{ customerId: string }[]>`
      update privacy_request r set state = 'done', done = total, finished_at = ${now}, expires_at = ${expiresAt}
      where r.id = ${requestId} and r.state = 'running'
      returning r.customer_id as "customerId"`
    if (!row) return { kept: false }
    await tx`
      insert into privacy_export (request_id, json, html) values (${requestId}, ${json}, ${html})
      on conflict (request_id) do update set json = excluded.json, html = excluded.html`
    await setTimer(tx, 'export.expire', requestId, expiresAt)
    await record('export.ready', { customerId: row.customerId, subjectId: requestId })
    return { kept: true }
  },
})
