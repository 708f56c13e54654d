import { csvCell } from '#lib/recovery/case-csv.ts'
import type { Intraday } from './intraday-views.ts'

const COLUMNS = ['from', 'arrivals', 'forecast', 'answered', 'abandoned', 'average_wait_s', 'service_level']
const QUARTER_MS = 900_000

/** A day by quarters as a file; a name that a spreadsheet would take for a formula is made harmless. */
export function intradayCsv({ dayStart, quarters, forecast }: Intraday, queueName: string): string {
  const start = Date.parse(dayStart)
  const lines = quarters.map(({ arrivals, answered, abandoned, waitMs, serviceLevel }, at) => [
    new Date(start + at * QUARTER_MS).toISOString(),
    arrivals,
    forecast?.[at] === undefined ? null : Number(forecast[at].toFixed(2)),
    answered,
    abandoned,
    waitMs === null ? null : Math.round(waitMs / 1000),
    serviceLevel === null ? null : Number(serviceLevel.toFixed(4)),
  ])
  const rows = [['queue', ...COLUMNS], ...lines.map((line) => [queueName, ...line])]
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}
