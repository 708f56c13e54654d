import type { Delimiter, Encoding } from './file-format.ts'
import type { DateOrder } from './read-time.ts'

export const IMPORT_KINDS = ['customers', 'touchpoints', 'conversations'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

const IMPORT_STATES = [
  'draft',
  'checking',
  'running',
  'done',
  'cancelled',
  'failed',
  'taking_back',
  'taken_back',
] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** Where a field's value comes from: a column, or the same for every row. */
export type FieldSource = { column: string } | { fixed: string }

/** What an administrator says of a file before it is brought in. */
export interface Mapping {
  fields: Record<string, FieldSource>
  /** Whose numbers these are: the same number from another source is another thing. */
  source: string
  /** Whether identifiers in the file count as verified. */
  isTrusted: boolean
  dateOrder: DateOrder
  /** Where past conversations belong. */
  queueId: string | null
}

/** How a file is read, where an administrator knows better. */
export interface FormatChoice {
  encoding: Encoding
  delimiter: Delimiter
  hasHeader: boolean
}

const WORKING: ReadonlySet<ImportState> = new Set(['checking', 'running', 'taking_back'])

export const isWorking = (state: ImportState) => WORKING.has(state)
export const canStart = (state: ImportState) => state === 'draft'
export const canContinue = (state: ImportState) => state === 'cancelled' || state === 'failed'
export const canDiscard = (state: ImportState) => state === 'draft'
export const canTakeBack = (kind: ImportKind, state: ImportState, created: number) =>
  kind !== 'conversations' && created > 0 && (state === 'done' || canContinue(state))
