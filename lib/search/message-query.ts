import type { Sql } from '#db/client.ts'
import { MARK } from './mark.ts'
import type { MessageReach } from './message-reach.ts'
import type { MessageSearch } from './inputs.ts'
import { parseSearch, type SearchTerm } from './parse-search.ts'

const CONVERSATIONS = 400

/** A search as PostgreSQL's own text of it. */
export interface MessageQuery {
  /** All that was asked for in words; what is marked in a snippet. */
  words: string
  /** What whole words, reach and filters say: answered by the index at once. */
  exact: string
  /** Beginnings of words: quick by the index only where they are rare. */
  starts: string
}

interface Row extends MessageQuery {
  positive: boolean
}

/** Null where there is no word to look for, or nothing that could be reached. */
export async function buildMessageQuery(
  sql: Sql,
  input: MessageSearch,
  reach: MessageReach,
): Promise<MessageQuery | null> {
  const terms = parseSearch(input.text)
  if (!terms.some(({ not }) => !not)) return null
  const limits = [reachMarks(sql, reach), ...(await filterMarks(sql, input))]
  const starts = terms.filter(({ kind, not }) => kind === 'start' && !not)
  const others = terms.filter((term) => !starts.includes(term))
  const [row] = await sql<Row[]>`
    select w.words::text, w.starts::text, (w.exact && l.limits)::text as exact,
      numnode(w.words) > 0 and l.reachable as positive
    from (select ${all(sql, terms)} as words, ${all(sql, others)} as exact, ${all(sql, starts)} as starts) w,
      (select ${limits.reduce((left, right) => sql`${left} && ${right}`)} as limits,
        ${reach.all || reach.queueIds.length + reach.conversationIds.length > 0} as reachable) l`
  return row?.positive ? { words: row.words, exact: row.exact, starts: row.starts } : null
}

const NOTHING = `''::tsquery`

function all(sql: Sql, terms: readonly SearchTerm[]) {
  return terms
    .map((term) => toQuery(sql, term))
    .reduce((left, right) => sql`${left} && ${right}`, sql.unsafe(NOTHING))
}

function toQuery(sql: Sql, { kind, text, not }: SearchTerm) {
  const query =
    kind === 'phrase'
      ? sql`phraseto_tsquery('search', ${text})`
      : kind === 'start'
        ? sql`search_prefix(${text})`
        : sql`plainto_tsquery('search', ${text})`
  return not ? sql`!! ${query}` : query
}

/** Any of the marks; marks are our own, so that they need no parsing. */
const anyOf = (sql: Sql, kind: string, ids: readonly string[]) => sql`
  coalesce((select string_agg(quote_literal(search_mark(${kind}, id)), ' | ')::tsquery
    from unnest(${[...ids]}::uuid[]) id), ''::tsquery)`

const reachMarks = (sql: Sql, { all: everything, queueIds, conversationIds }: MessageReach) =>
  everything
    ? sql.unsafe(NOTHING)
    : sql`(${anyOf(sql, 'q', queueIds)} || ${anyOf(sql, 'v', conversationIds)})`

async function filterMarks(sql: Sql, { channel, queueId, agentId, customerId }: MessageSearch) {
  const marks = []
  if (channel) marks.push(sql`quote_literal(${`${MARK}c${channel}`}::text)::tsquery`)
  if (queueId) marks.push(anyOf(sql, 'q', [queueId]))
  if (agentId) marks.push(anyOf(sql, 'a', [agentId]))
  if (customerId) marks.push(anyOf(sql, 'v', await conversationsOf(sql, customerId)))
  return marks
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Without a conversation there is nothing to find, which a mark of none says. */
async function conversationsOf(sql: Sql, customerId: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from conversation where customer_id = ${customerId} order by opened_at desc limit ${CONVERSATIONS}`
  return rows.length > 0 ? rows.map(({ id }) => id) : [NOBODY]
}
