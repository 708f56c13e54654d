export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const
/** In which order a date has day, month and year where its form doesn't say. */
export type DateOrder = (typeof DATE_ORDERS)[number]

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i
const PARTED =
  /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:,?[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?)?$/i
/** Seconds since 1970 stay below this for thousands of years, milliseconds have been above since 1973. */
const MOST_SECONDS = 1e11
const EARLIEST_MS = Date.UTC(1900, 0, 1)

/** A moment as files write it, taken for UTC where no zone is named; null where it is none. */
export function readTime(text: string, order: DateOrder): Date | null {
  const ms = readIso(text) ?? readParted(text, order) ?? readNumber(text)
  return ms === null || Number.isNaN(ms) || ms < EARLIEST_MS ? null : new Date(ms)
}

function readIso(text: string): number | null {
  const found = ISO.exec(text)
  if (!found) return null
  const [, year, month, day, hour, minute, second, fraction, zone] = found
  const ms = moment([year, month, day, hour, minute, second])
  if (ms === null) return Number.NaN
  return ms + Math.trunc(Number(`0.${fraction ?? '0'}`) * 1000) - zoneMs(zone)
}

function zoneMs(zone = 'Z'): number {
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (!found) return 0
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) * 60_000
}

function readParted(text: string, order: DateOrder): number | null {
  const found = PARTED.exec(text)
  if (!found) return null
  const [, first = '', middle = '', last = '', hour, minute, second, half] = found
  const isYearFirst = first.length === 4 || (order === 'ymd' && last.length <= 2)
  const [year, month, day] = isYearFirst
    ? [first, middle, last]
    : order === 'mdy'
      ? [last, first, middle]
      : [last, middle, first]
  return moment([fullYear(year), month, day, halfDay(hour, half), minute, second]) ?? Number.NaN
}

const fullYear = (year: string) =>
  year.length > 2 ? year : String(Number(year) + (Number(year) < 70 ? 2000 : 1900))

function halfDay(hour: string | undefined, half: string | undefined) {
  if (!hour || !half) return hour
  return String((Number(hour) % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0))
}

function readNumber(text: string): number | null {
  if (!/^\d{9,13}(\.\d+)?$/.test(text)) return null
  const number = Number(text)
  return number < MOST_SECONDS ? number * 1000 : number
}

/** Null for the 31st of February and its like. */
function moment(parts: readonly (string | undefined)[]): number | null {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  )
  const ms = Date.UTC(year, month - 1, day, hour, minute, second)
  const made = new Date(ms)
  const isReal = made.getUTCMonth() === month - 1 && made.getUTCDate() === day && hour < 24 && minute < 60
  return isReal ? ms : null
}

/** What dates of a column say of their own order: a 25 in front is no month. */
export function orderOf(samples: readonly string[]): DateOrder | null {
  const parted = samples.flatMap((text) => PARTED.exec(text) ?? []).length
  if (parted === 0) return null
  const found = samples.map((text) => PARTED.exec(text))
  if (found.some((one) => one?.[1]?.length === 4)) return 'ymd'
  if (found.some((one) => Number(one?.[1]) > 12)) return 'dmy'
  return found.some((one) => Number(one?.[2]) > 12) ? 'mdy' : null
}
