import postgres, { type Sql } from 'postgres'
import { asOwner, type Place, tell } from './ground.ts'
import { makeReaders, QUEUES, queueId } from './search-readers.ts'

const VOCABULARY = 20_000
const WORDS_EACH = 12
const MESSAGES_EACH = 10
const YEARS = 3
const CONNECTIONS = 2
const BATCH = 100_000
/** One message in so many has a word of its own kind. */
const RARE = 200_000

const COMMONEST = 1
const MIDDLING = 2_000

const spread = (of: string, salt: number) =>
  `((hashint8extended(${of}, ${salt}) & 2147483647)::float8 / 2147483648)`
/** Letters only, the same for the same rank. */
const wordOf = (rank: string) =>
  `left(translate(md5('word' || ${rank}), '0123456789', 'ghijklmnop'), 4 + (${rank} % 6))`
const rareOf = (n: string) =>
  `'zq' || translate(((hashint8extended(${n}, 3) & 2147483647) % ${RARE})::text, '0123456789', 'abcdefghij')`

/** Conversations of ten messages over three years, in forty queues; words as common as words are. */
export async function makeMessages(place: Place, messages: number) {
  const conversations = Math.ceil(messages / MESSAGES_EACH)
  const indexes = await asOwner(place, async (sql) => {
    await makeReaders(sql)
    await sql.unsafe(`insert into customer (id, name) select md5('customer' || n)::uuid, 'Customer ' || n
      from generate_series(1, ${Math.ceil(conversations / 2)}) n`)
    await sql.unsafe(`insert into conversation (id, customer_id, queue_id, state, opened_at, last_message_at, seq)
      select md5('conversation' || n)::uuid, md5('customer' || 1 + n % ${Math.ceil(conversations / 2)})::uuid,
        (array[${Array.from({ length: QUEUES }, (_, n) => `'${queueId(n)}'`).join(',')}]::uuid[])[1 + n % ${QUEUES}],
        'resolved', ${timeOf(`n::int8 * ${MESSAGES_EACH}`, messages)}, now(), ${MESSAGES_EACH}
      from generate_series(1, ${conversations}) n`)
    await sql.unsafe(
      `create table bench_word as select n as rank, ${wordOf('n')} as word from generate_series(1, ${VOCABULARY}) n`,
    )
    await sql`alter table bench_word add primary key (rank)`
    await sql`grant select on bench_word to public`
    const found = await sql<{ name: string; made: string }[]>`
      select indexname as name, indexdef as made from pg_indexes where indexname in ('message_seq', 'search_document_words')`
    for (const { name } of found) await sql`drop index ${sql(name)}`
    await sql`vacuum analyze`
    return [...found]
  })
  await inBatches(place, messages)
  await asOwner(place, async (sql) => {
    await sql`set maintenance_work_mem = '1GB'`
    for (const { made } of indexes) await sql.unsafe(made)
    await sql`vacuum analyze message`
    await sql`vacuum analyze search_document`
    await sql`insert into search_sweep (id, after, done, finished_at)
      select n, id, 0, now() from (select id from message order by id desc limit 1) m, generate_series(1, 3) n`
    await sql`insert into relay_cursor (name, tx_id, event_id) values ('search', pg_snapshot_xmin(pg_current_snapshot()), 0)`
  })
}

const timeOf = (n: string, messages: number) =>
  `(timestamptz '2026-01-01' - (${messages} - (${n})) * interval '${YEARS} years' / ${messages})`

async function inBatches(place: Place, messages: number) {
  const sql = postgres(place.ownerUrl, { max: CONNECTIONS, onnotice: () => {} })
  let next = 0
  const worker = async () => {
    for (let from = next; from < messages; from = next) {
      next += BATCH
      await insertBatch(sql, from, Math.min(messages, from + BATCH), messages)
      if (from % 1_000_000 === 0)
        tell(`  ${from.toLocaleString('en')} of ${messages.toLocaleString('en')} messages`)
    }
  }
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  } finally {
    await sql.end()
  }
}

/** The documents are made by the product's own function, as its indexer makes them. */
const insertBatch = (sql: Sql, from: number, to: number, messages: number) =>
  sql.unsafe(`
    with said as materialized (
      select n, string_agg(w.word, ' ' order by k) as text
      from generate_series(${from}, ${to - 1}) n cross join generate_series(1, ${WORDS_EACH}) k
      join bench_word w on w.rank = 1 + floor(power(${spread('n::int8 * 16 + k', 1)}, 4) * ${VOCABULARY})::int
      group by n),
    written as (
      insert into message (id, conversation_id, seq, author_kind, text, sent_at)
      select md5('message' || n)::uuid, md5('conversation' || 1 + n / ${MESSAGES_EACH})::uuid, 1 + n % ${MESSAGES_EACH},
        'customer', text || ' ' || ${rareOf('n::int8')}, ${timeOf('n::int8', messages)}
      from said returning id, conversation_id, sent_at, text)
    insert into search_document (sent_at, message_id, words)
    select m.sent_at, m.id, search_words(m.text, search_marks(c.id, c.queue_id, c.channel, 'customer', null))
    from written m join conversation c on c.id = m.conversation_id order by m.sent_at`)

export interface MessageProbe {
  kind: 'rare' | 'middling' | 'commonest' | 'two words' | 'phrase' | 'begun'
  text: string
}

/** Words of this data by how common they are, many of each kind; each is asked for as a whole word but those begun. */
export async function loadMessageProbes(sql: Sql): Promise<MessageProbe[]> {
  const words = await sql<
    { rank: number; word: string }[]
  >`select rank, word from bench_word order by rank limit 2500`
  const texts = await sql<{ text: string }[]>`select text from message order by id limit 40`
  const wordAt = (rank: number) => words[rank - 1]?.word ?? ''
  return texts.flatMap(({ text }, n) => {
    const said = text.split(' ')
    return [
      { kind: 'rare', text: `${said.at(-1) ?? ''} ` },
      { kind: 'middling', text: `${wordAt(MIDDLING + n)} ` },
      { kind: 'commonest', text: `${wordAt(COMMONEST + (n % 3))} ` },
      { kind: 'two words', text: `${wordAt(COMMONEST + (n % 3))} ${wordAt(200 + n)} ` },
      { kind: 'phrase', text: `"${said.slice(2, 4).join(' ')}"` },
      { kind: 'begun', text: wordAt(1 + n * 30).slice(0, 4) },
    ] satisfies MessageProbe[]
  })
}
