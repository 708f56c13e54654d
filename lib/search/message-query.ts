import type { Fragment, Sql } from '#db/client.ts'
import { MARK } from './mark.ts'
import type { MessageReach } from './message-reach.ts'
import type { MessageSearch } from './inputs.ts'
import { type Guess, type QueryPart, rareParts, shareOf } from './search-path.ts'
import { parseSearch, type SearchTerm } from './parse-search.ts'

const CONVERSATIONS = 400
/** As a rule; it says only which way is quicker. */
const MESSAGES_EACH = 20

/** A search as PostgreSQL's own text of it. */
export interface MessageQuery extends Guess {
  /** All that was asked for in words; what is marked in a snippet. */
  words: string
  /** Words, reach and filters. */
  all: string
  /** What the index is asked for. */
  rare: string
  /** Of a customer's conversations only the newest are looked through. */
  isCut: boolean
}

/** Marks of which a document must hold one. */
interface Limit {
  marks: Fragment
  /** Those that statistics know; there are too many conversations for that. */
  known: Fragment
  conversations: number
}

interface Row {
  words: string
  all: string
  positive: boolean
  parts: QueryPart[] | null
  /** Words of phrases that must stand beside another. */
  beside: number
  documents: number
}

/** Null where there is no word to look for, or nothing that could be reached. */
export async function buildMessageQuery(
  sql: Sql,
  input: MessageSearch,
  reach: MessageReach,
): Promise<MessageQuery | null> {
  const terms = parseSearch(input.text)
  if (!terms.some(({ not }) => !not)) return null
  if (!reach.all && reach.queueIds.length + reach.conversationIds.length === 0) return null
  const limits = [...reachLimits(sql, reach), ...(await filterLimits(sql, input))]
  const marks = limits.reduce((left, { marks: right }) => sql`${left} && ${right}`, sql.unsafe(NOTHING))
  const [row] = await sql<Row[]>`
    select w.words::text, (w.words && w.marks)::text as all, numnode(w.words) > 0 as positive,
      (select json_agg(p) from (${partsOf(sql, terms, limits)}) p) as parts, search_guess(''::tsquery) as documents,
      (select coalesce(sum(greatest(0, length(to_tsvector('search', said)) - 1)), 0)::int
        from unnest(${phrasesOf(terms)}::text[]) said) as beside
    from (select ${all(sql, terms)} as words, ${marks} as marks) w`
  const parts = row?.parts ?? []
  if (!row?.positive || parts.length === 0) return null
  const isCut = Boolean(input.customerId) && limits.some(({ conversations }) => conversations > CONVERSATIONS)
  const rare = rareParts(parts)
    .map((part) => `(${part})`)
    .join(' & ')
  return { ...row, parts, share: shareOf(parts, row.documents, row.beside), rare, isCut }
}

const phrasesOf = (terms: readonly SearchTerm[]) =>
  terms.filter(({ kind, not }) => kind === 'phrase' && !not).map(({ text }) => text)

/** What each word, beginning and limit says alone, with in how many documents it stands. */
function partsOf(sql: Sql, terms: readonly SearchTerm[], limits: readonly Limit[]) {
  const wanted = terms.filter(({ not }) => !not)
  const whole = wanted.filter(({ kind }) => kind !== 'start').map(({ text }) => text)
  const starts = wanted.filter(({ kind }) => kind === 'start').map(({ text }) => text)
  const ofLimits = limits.map(
    ({ marks, known, conversations }) =>
      sql`union all select ${marks}, ${known}, ${conversations * MESSAGES_EACH}::float8, false`,
  )
  return sql`
    select asked::text, case when numnode(known) = 0 then 0 else search_guess(known) end + counted as rows, begun
    from (
      select asked, asked as known, 0::float8 as counted, begun from (
        select distinct array_to_tsvector(array[lexeme])::text::tsquery as asked, false as begun
        from unnest(${whole}::text[]) said, unnest(to_tsvector('search', said))
        union all select search_prefix(said), true from unnest(${starts}::text[]) said) word
      ${ofLimits.reduce((left, right) => sql`${left} ${right}`, sql``)}) part
    where numnode(asked) > 0`
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

function reachLimits(sql: Sql, { all: everything, queueIds, conversationIds }: MessageReach): Limit[] {
  if (everything) return []
  const known = anyOf(sql, 'q', queueIds)
  const marks = sql`(${known} || ${anyOf(sql, 'v', conversationIds)})`
  return [{ marks, known, conversations: conversationIds.length }]
}

async function filterLimits(sql: Sql, { channel, queueId, agentId, customerId }: MessageSearch) {
  const known = []
  if (channel) known.push(sql`quote_literal(${`${MARK}c${channel}`}::text)::tsquery`)
  if (queueId) known.push(anyOf(sql, 'q', [queueId]))
  if (agentId) known.push(anyOf(sql, 'a', [agentId]))
  const limits: Limit[] = known.map((marks) => ({ marks, known: marks, conversations: 0 }))
  if (!customerId) return limits
  const ids = await conversationsOf(sql, customerId)
  return [...limits, { marks: anyOf(sql, 'v', ids), known: sql.unsafe(NOTHING), conversations: ids.length }]
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Without a conversation there is nothing to find, which a mark of none says. */
async function conversationsOf(sql: Sql, customerId: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from conversation where customer_id = ${customerId} order by opened_at desc limit ${CONVERSATIONS + 1}`
  return rows.length > 0 ? rows.map(({ id }) => id) : [NOBODY]
}
