import { ERASED } from './personal-tables.ts'

/** Kinds of data that may be kept for so many days and no longer. */
export const RETENTION_KINDS = [
  'visits',
  'campaigns',
  'touchpoints',
  'messages',
  'notes',
  'facts',
  'verbatims',
  'raw_events',
  'receipts',
  'sign_ins',
] as const
export type RetentionKind = (typeof RETENTION_KINDS)[number]

export interface RetentionRows {
  table: string
  /** The time that counts. */
  at: string
  /** Which rows, of an age, go. */
  only?: string
  /** Whose they are, so that a legal hold keeps them. */
  customer?: string
  /** What is written instead, where the row stays for the figures. */
  blank?: Readonly<Record<string, string>>
}

const ofConversation = '(select customer_id from conversation where id = t.conversation_id)'
const closed = `exists (select 1 from conversation c where c.id = t.conversation_id and c.state in ('resolved','abandoned','merged'))`

/** Where each kind stands: `t` is the row. Every such table has a rising id. */
export const retentionRows: Readonly<Record<RetentionKind, RetentionRows>> = {
  visits: {
    table: 'touchpoint',
    at: 'occurred_at',
    only: `t.department = 'product'`,
    customer: 't.customer_id',
  },
  campaigns: {
    table: 'touchpoint',
    at: 'occurred_at',
    only: `t.department = 'marketing'`,
    customer: 't.customer_id',
  },
  touchpoints: {
    table: 'touchpoint',
    at: 'occurred_at',
    only: `t.department not in ('product','marketing')`,
    customer: 't.customer_id',
  },
  messages: {
    table: 'message',
    at: 'sent_at',
    only: `t.text <> '${ERASED}' and ${closed}`,
    customer: ofConversation,
    blank: { text: `'${ERASED}'` },
  },
  notes: {
    table: 'note',
    at: 'created_at',
    only: `t.text <> '${ERASED}' and ${closed}`,
    customer: ofConversation,
    blank: { text: `'${ERASED}'` },
  },
  facts: { table: 'fact', at: 'said_at', customer: 't.customer_id' },
  verbatims: {
    table: 'survey',
    at: 'answered_at',
    only: `t.verbatim <> ''`,
    customer: 't.customer_id',
    blank: { verbatim: `''` },
  },
  raw_events: {
    table: 'raw_event',
    at: 'received_at',
    only: `t.state in ('done','discarded')`,
    customer: 't.customer_id',
  },
  receipts: { table: 'command_receipt', at: 'created_at' },
  sign_ins: { table: 'login_attempt', at: 'at' },
}
