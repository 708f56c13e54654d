import type { Severity } from './recovery-case.ts'

export const SIGNAL_KINDS = [
  'low_rating',
  'complaint',
  'legal',
  'regulator',
  'injury',
  'broken_promise',
  'by_hand',
] as const
export type SignalKind = (typeof SIGNAL_KINDS)[number]

export const QUOTE_LIMIT = 600

/** How bad a signal is by itself, 1–4. */
export function severityOf(kind: SignalKind, score: number | null): Severity {
  switch (kind) {
    case 'injury':
    case 'legal':
    case 'regulator':
      return 4
    case 'low_rating':
      return score === 1 ? 3 : 2
    case 'complaint':
      return 3
    case 'broken_promise':
    case 'by_hand':
      return 2
  }
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const RESOLVE_HOURS: Record<Severity, number> = { 1: 72, 2: 72, 3: 48, 4: 24 }

/** By when somebody has to have spoken with the customer: an hour, a quarter of one at severity 4. */
export const contactDue = (signalledAt: Date, severity: Severity): Date =>
  new Date(signalledAt.getTime() + (severity === 4 ? 15 * MINUTE_MS : HOUR_MS))

/** By when it has to be settled. */
export const settleDue = (openedAt: Date, severity: Severity): Date =>
  new Date(openedAt.getTime() + RESOLVE_HOURS[severity] * HOUR_MS)

export const toSeverity = (value: number): Severity => (value >= 4 ? 4 : value >= 3 ? 3 : value >= 2 ? 2 : 1)
