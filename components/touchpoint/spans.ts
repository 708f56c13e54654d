import type { MonthCount } from '#lib/touchpoint/views.ts'

/** Some months of a history: from its first moment to the first moment after it. */
export interface Span {
  from: string
  to: string
  count: number
}

const MOST_BARS = 72
const WIDTHS = [1, 3, 6, 12, 60]

/** As many bars as can be told apart: months, or where the history is longer quarters, half-years, years. */
export function spansOf(months: readonly MonthCount[]): Span[] {
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return []
  const width = WIDTHS.find((each) => barsOf(first.month, last.month, each) <= MOST_BARS) ?? 120
  const start = indexOf(first.month) - (indexOf(first.month) % width)
  const bars = Math.min(barsOf(first.month, last.month, width), 400)
  const spans = Array.from({ length: bars }, (_, at) => ({
    from: monthAt(start + at * width),
    to: monthAt(start + (at + 1) * width),
    count: 0,
  }))
  for (const { month, count } of months) {
    const span = spans[Math.floor((indexOf(month) - start) / width)]
    if (span) span.count += count
  }
  return spans
}

/** The bar that a moment lies in; the nearest one where it lies in none. */
export function barAt(spans: readonly Span[], at: string): number {
  const found = spans.findIndex(({ to }) => at < to)
  return found < 0 ? spans.length - 1 : found
}

function indexOf(month: string): number {
  const date = new Date(month)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

const monthAt = (index: number) => new Date(Date.UTC(Math.floor(index / 12), index % 12, 1)).toISOString()

const barsOf = (first: string, last: string, width: number) =>
  Math.floor(indexOf(last) / width) - Math.floor(indexOf(first) / width) + 1
