import { database } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { writeAudit } from '#lib/audit.ts'
import { permit } from '#lib/auth/permit.ts'
import { parseInput } from '#lib/input.ts'
import { csvCell } from '#lib/recovery/case-csv.ts'
import { type SearchMessagesInput, searchMessagesInput } from './inputs.ts'
import { loadMessages } from './search-messages.ts'
import type { MessageHit } from './views.ts'

const MOST_EXPORTED = 10_000
const PAGE = 100

const COLUMNS: readonly [string, (hit: MessageHit, text: string) => string | number | null][] = [
  ['sent_at', ({ sentAt }) => sentAt],
  ['customer', ({ customerName }) => customerName],
  ['from', ({ authorKind, authorName }) => authorName ?? authorKind],
  ['channel', ({ channel }) => channel],
  ['queue', ({ queueName }) => queueName],
  ['kind', ({ kind }) => kind],
  ['text', (_, text) => text],
  ['conversation', ({ conversationId }) => conversationId],
  ['message', ({ id }) => id],
]

/**
 * What was found as CSV, a page at a time, so that it can be stopped. Who took out whose messages is audited with
 * each page before it leaves.
 */
export async function* exportMessages(actor: AgentActor, raw: SearchMessagesInput): AsyncGenerator<string> {
  permit(actor, 'privacy')
  const input = parseInput(searchMessagesInput, raw)
  yield `\ufeff${COLUMNS.map(([name]) => name).join(',')}\r\n`
  let before = input.before
  for (let rows = 0; rows < MOST_EXPORTED; rows += PAGE) {
    const page = await loadMessages(database(), actor, { ...input, before, limit: PAGE })
    const shown = [...new Set(page.hits.map(({ customerId }) => customerId))]
    await writeAudit(database(), actor, {
      action: 'messages.exported',
      new: { rows: page.hits.length, shown },
    })
    yield await linesOf(page.hits)
    if (!page.next) return
    before = page.next
  }
}

async function linesOf(hits: readonly MessageHit[]): Promise<string> {
  const rows = await database()<{ id: string; text: string }[]>`
    with key as (select unnest(${hits.map(({ id }) => id)}::uuid[]) as id)
    select id, text from key join message using (id) union all select id, text from key join note using (id)
    union all select id, subject from key join conversation using (id) where subject is not null`
  const texts = new Map(rows.map(({ id, text }) => [id, text]))
  return hits
    .map((hit) => `${COLUMNS.map(([, read]) => csvCell(read(hit, texts.get(hit.id) ?? ''))).join(',')}\r\n`)
    .join('')
}
