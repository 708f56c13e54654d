export interface PersonalTable {
  /** Which rows are a customer's; `$1` is their id. */
  rows: string
  /** The rows go as a whole. Else the columns of `blank` are set to these expressions. */
  remove?: true
  blank?: Readonly<Record<string, string>>
  /** Text that says nothing of a person: kinds, states, ids, figures. */
  plain?: readonly string[]
  /** Columns that people write in: what is known of the customer is taken out of others' rows too. */
  words?: readonly string[]
  /** What an export says in place of a column that holds an id, as an expression on the row `t`. */
  shown?: Readonly<Record<string, string>>
  /** What the rows are called in an export; without it they are the console's own bookkeeping. */
  heading?: string
}

export const ERASED = '[erased]'

const gone = `'${ERASED}'`
/** Nobody's by an id: only what is written in them names a customer. */
export const NOBODYS = '$1::uuid is null'
const own = 'customer_id = $1'
const ofConversation = 'conversation_id in (select id from conversation where customer_id = $1)'
/** By a message, a note or a subject. */
const found = `message_id in (select id from conversation where customer_id = $1
  union all select id from message where ${ofConversation} union all select id from note where ${ofConversation})`
const ofCase = 'case_id in (select id from recovery_case where customer_id = $1)'
const ofMerge = '$1 in (survivor_id, winner_id, loser_id)'

/**
 * Where a customer's own values stand, and what erasure leaves in their place. The first tables are what anybody is
 * found by, so that what comes in meanwhile is a new customer's. A new column must be named here or be among the plain.
 */
export const personalTables: Readonly<Record<string, PersonalTable>> = {
  customer: {
    rows: 'id = $1',
    heading: 'Profile',
    blank: {
      name: `'Erased customer'`,
      address: 'null',
      consent: `'{}'`,
      erased_at: 'coalesce(erased_at, now())',
    },
    plain: ['tier', 'language'],
  },
  identifier: { rows: own, heading: 'Identifiers', remove: true },
  visitor: { rows: own, blank: { customer_id: 'null' } },
  order: {
    rows: own,
    heading: 'Orders',
    blank: { number: 'right(id::text, 12)', ship_to: 'null' },
    plain: ['items', 'currency', 'status'],
  },
  conversation: {
    rows: own,
    words: ['subject', 'preview'],
    heading: 'Conversations',
    blank: { subject: 'null', preview: 'null', visitor_id: 'null' },
    plain: ['channel', 'language', 'value_class', 'state', 'preview_from', 'ended_by', 'clock_kind'],
  },
  message: {
    rows: ofConversation,
    words: ['text'],
    heading: 'Messages',
    blank: { text: gone },
    plain: ['author_kind'],
  },
  search_fresh: { rows: found, remove: true },
  search_document: { rows: found, remove: true },
  note: { rows: ofConversation, words: ['text'], heading: 'Notes', blank: { text: gone }, plain: ['kind'] },
  draft: { rows: ofConversation, words: ['text'], remove: true },
  told_dismissal: { rows: ofConversation, remove: true, plain: ['reason'] },
  callback: { rows: ofConversation, heading: 'Call-backs', blank: { phone: gone }, plain: ['state'] },
  transfer: { rows: ofConversation, words: ['reason'], blank: { reason: `''` }, plain: ['kind', 'state'] },
  resolution: {
    rows: own,
    words: ['text', 'cause'],
    heading: 'Resolutions',
    blank: { text: `''`, cause: `''` },
  },
  touchpoint: {
    rows: own,
    words: ['title', 'detail'],
    heading: 'Touchpoints',
    blank: { title: 'kind', detail: 'null', actor_name: 'null', data: 'null' },
    plain: ['kind', 'department', 'channel'],
  },
  fact: {
    rows: own,
    words: ['said'],
    heading: 'Facts',
    remove: true,
    shown: { type: `coalesce((select name from fact_type where 'own:' || id = t.type), t.type)` },
  },
  fact_repeat: { rows: own, plain: ['kind', 'type', 'earlier_kind', 'earlier_channel'] },
  promise: {
    rows: own,
    words: ['text'],
    heading: 'Promises',
    blank: { text: gone, made_by: 'null' },
    plain: ['department', 'state'],
  },
  survey: { rows: own, words: ['verbatim'], heading: 'Survey answers', blank: { verbatim: `''` } },
  suggestion: {
    rows: own,
    heading: 'Suggestions',
    blank: { reasons: `'[]'`, outcome_reason: 'null' },
    plain: ['outcome'],
  },
  recovery_case: { rows: own, heading: 'Recovery cases', plain: ['state', 'department', 'cause', 'outcome'] },
  recovery_signal: {
    rows: ofCase,
    words: ['quote'],
    heading: 'Signals of cases',
    blank: { quote: `''` },
    plain: ['kind'],
  },
  recovery_step: {
    rows: ofCase,
    words: ['text'],
    heading: 'Steps of cases',
    blank: { text: gone },
    plain: ['kind', 'channel'],
  },
  consent_entry: { rows: own, heading: 'Consent', plain: ['purpose', 'channel', 'source'] },
  legal_hold: { rows: own, heading: 'Legal holds', blank: { reason: gone } },
  customer_merge_step: {
    rows: `merge_id in (select id from customer_merge where ${ofMerge})`,
    remove: true,
  },
  customer_merge: {
    rows: ofMerge,
    blank: { evidence: `'[]'`, before: `'{}'`, after: `'{}'` },
  },
  identity_review: { rows: '$1 in (customer_id, other_id)', remove: true },
  customer_block: { rows: own, remove: true },
  privacy_export: {
    rows: 'request_id in (select id from privacy_request where customer_id = $1)',
    remove: true,
  },
  privacy_request: {
    rows: own,
    blank: { state: `case when kind = 'export' then 'expired' else state end` },
    plain: ['kind', 'known', 'certificate'],
  },
  raw_event: {
    rows: own,
    words: ['payload'],
    heading: 'Events that were sent in',
    blank: { payload: `'{}'`, problem: 'null' },
    plain: ['message_id', 'type', 'name', 'time_flag', 'state'],
  },
  webhook_delivery: {
    rows: 'conflict_id in (select id from conflict where customer_id = $1)',
    words: ['answer', 'problem'],
    blank: { answer: 'null', problem: 'null' },
    plain: ['event', 'state'],
  },
  import_wrong_row: {
    rows: NOBODYS,
    words: ['reason', 'text'],
    blank: { reason: gone, text: gone },
  },
  import_run: {
    rows: NOBODYS,
    words: ['trial', 'problem'],
    blank: { trial: 'null', problem: 'null' },
    plain: ['kind', 'file_name', 'file_path', 'format', 'mapping', 'state'],
  },
}

/** Whether erasure leaves nothing of the customer's in the column. */
export function isErased(table: string, column: string): boolean {
  const { remove, blank } = personalTables[table] ?? {}
  return remove === true || blank?.[column] !== undefined
}
