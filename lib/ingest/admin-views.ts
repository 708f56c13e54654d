import type { Department } from '#lib/touchpoint/kinds.ts'
import type { RawEventState } from './raw-event.ts'

export interface WriteKeyView {
  id: string
  lastFour: string
  createdAt: string
  /** Set while a newer key takes over: until then both work. */
  expiresAt: string | null
}

export interface SourceRow {
  id: string
  name: string
  isTrusted: boolean
  isDisabled: boolean
  /** Null when it sent nothing lately. */
  lastSeenAt: string | null
  /** Events in each minute of the last hour, oldest first. */
  minutes: number[]
  quarantined: number
  /** Those that work now, newest first. */
  keys: WriteKeyView[]
}

export interface MappingRow {
  /** Null: built in. */
  id: string | null
  eventName: string
  kind: string
  department: Department
  /** Null: for all sources. */
  sourceId: string | null
  sourceName: string | null
  /** Where a built-in one comes from. */
  origin: string | null
  /** An own one stands in its place. */
  isOverridden: boolean
}

/** A name that came lately and means nothing yet. */
export interface UnknownName {
  eventName: string
  count: number
  lastSeenAt: string
}

export interface MappingsView {
  own: MappingRow[]
  builtIn: MappingRow[]
  unknown: UnknownName[]
}

export interface ArrivalRow {
  id: string
  sourceName: string
  type: string
  name: string | null
  state: RawEventState
  problem: string | null
  receivedAt: string
  customerId: string | null
}

export interface ArrivalDetail extends ArrivalRow {
  messageId: string
  at: string
  timeFlag: string | null
  attempts: number
  payload: Record<string, unknown>
  /** What it is in the customer's history. */
  touchpoint: { kind: string; department: string; title: string } | null
}
