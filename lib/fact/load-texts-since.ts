import type { Tx } from '#db/client.ts'
import { holdsCustomerWords, TOLD_KINDS } from '#lib/touchpoint/customer-words.ts'
import type { SourceOfFacts } from './insert-facts.ts'

/** A text that was received, with what it may answer. */
export interface EarlierText {
  sourceId: string
  text: string
  previousQuestion: string | null
  said: SourceOfFacts['said']
}

interface Row extends Omit<EarlierText, 'said'> {
  customerId: string
  conversationId: string | null
  channel: string | null
  department: string
  at: Date
}

interface Page {
  after: string
  since: Date
  most: number
}

const toText = ({ sourceId, text, previousQuestion, ...said }: Row): EarlierText => ({
  sourceId,
  text,
  previousQuestion,
  said,
})

/** Customers' messages by id, from one of them on; the page is chosen before anything is joined to it. */
export async function loadMessagesSince(tx: Tx, { after, since, most }: Page): Promise<EarlierText[]> {
  const rows = await tx<Row[]>`
    with page as materialized (
      select id, conversation_id, seq, text, sent_at from message
      where id > ${after} and author_kind = 'customer' and sent_at >= ${since} order by id limit ${most})
    select p.id as "sourceId", p.text, c.customer_id as "customerId", c.id as "conversationId", c.channel,
      'support' as department, p.sent_at as at,
      (select q.text from message q where q.conversation_id = p.conversation_id and q.seq < p.seq
        and q.author_kind = 'agent' order by q.seq desc limit 1) as "previousQuestion"
    from page p join conversation c on c.id = p.conversation_id order by p.id`
  return rows.map(toText)
}

interface ContactRow extends Row {
  kind: string
  title: string
  isLogged: boolean
}

/** Contacts that were written down, by id; of what sources and files tell, what the customer said. */
export async function loadContactsSince(tx: Tx, { after, since, most }: Page): Promise<EarlierText[]> {
  const rows = await tx<ContactRow[]>`
    select id as "sourceId", coalesce(detail, '') as text, customer_id as "customerId",
      conversation_id as "conversationId", channel, department, occurred_at as at, null as "previousQuestion", kind,
      title, logged_by is not null as "isLogged"
    from touchpoint where id > ${after} and occurred_at >= ${since}
      and (logged_by is not null or (detail is not null and kind = any(${[...TOLD_KINDS]}::text[]))) order by id limit ${most}`
  return rows.map(({ kind, title, isLogged, ...row }) => ({
    ...toText(row),
    // What is none of theirs is read as nothing, so that a page's length still says whether there is more.
    text: isLogged || holdsCustomerWords({ ...row, kind, title, detail: row.text }) ? row.text : '',
  }))
}
