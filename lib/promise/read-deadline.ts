import { readNumber, smallNumber } from '#lib/fact/number-words.ts'
import { readDate } from '#lib/fact/read-date.ts'
import { readTimeOfDay } from './read-time-of-day.ts'
import { dayOfIso, isWorkday, momentOf, wallOf, weekdayOf } from './wall-clock.ts'

export interface Clock {
  at: Date
  timeZone: string
  /** When work ends on a day (ms after midnight); null where it is closed. */
  closing: (day: number) => number | null
}

interface Today {
  day: number
  ms: number
}

/** A day with or without a time of it, or a length from now. */
type Told = { day: number; ms?: number } | { inMs: number } | null
type Rule = readonly [RegExp, (match: RegExpExecArray, today: Today) => Told]

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const OFFICE_END_MS = 18 * HOUR_MS
const EVENING_MS = 21 * HOUR_MS
const MOST_DAYS = 400

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const count = `(?:${smallNumber}|half an|an?|the|a couple of)`

const RULES: readonly Rule[] = [
  [
    new RegExp(
      `\\b(?:within|in|after|inside|over|next)(?: the next| the following)? (?:${count} ?(?:-|–|to|or) ?)?(${count}) ?(working |business )?(minute|min|hour|hr|day|week)s?\\b`,
      'iu',
    ),
    readLength,
  ],
  [/\b(24|48|72)(?:-| )?(?:hours?|h)\b/iu, (match) => ({ inMs: Number(match[1]) * HOUR_MS })],
  [
    /\b(?:by|before|until|at|the) (?:the )?(?:end|close) of (?:the |this )?(?:week|working week)\b|\bby (?:the|this) weekend\b/iu,
    (_, { day }) => ({ day: nextWeekday(5, day, true) }),
  ],
  [/\b(?:end|close) of (?:the |this )?month\b/iu, (_, { day }) => ({ day: endOfMonth(day) })],
  [/\bday after tomorrow\b/iu, (_, { day }) => ({ day: day + 2 })],
  [/\btomorrow\b/iu, (_, { day }) => ({ day: day + 1 })],
  [/\b(?:tonight|this evening)\b/iu, (_, { day }) => ({ day, ms: EVENING_MS })],
  [
    /\b(?:today|this (?:morning|afternoon)|(?:end|close) of (?:the |business |play |this )?(?:day|business|play))\b/iu,
    (_, { day }) => ({ day }),
  ],
  [new RegExp(`\\b(next |this |coming )?(${weekdays.join('|')})( next week)?\\b`, 'iu'), readWeekday],
  [/\bnext week\b/iu, (_, { day }) => ({ day: nextWeekday(5, mondayAfter(day), true) })],
  [/\bthis week\b/iu, (_, { day }) => ({ day: nextWeekday(5, day, true) })],
  [
    new RegExp(
      `\\b(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})\\b|(?:${months})\\.? (?:the )?\\d{1,2}(?:st|nd|rd|th)?\\b|\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?\\b|the \\d{1,2}(?:st|nd|rd|th)\\b)(?:,? \\d{4})?`,
      'iu',
    ),
    readCalendarDay,
  ],
]

/** By when, as it was said at a moment in the business's zone; null where nothing datable was said. */
export function readDeadline(said: string, { at, timeZone, closing }: Clock): Date | null {
  const today = wallOf(at, timeZone)
  const time = readTimeOfDay(said)
  const told = firstOf(said, today) ?? (time?.isAlone ? timeAlone(time.ms, today) : null)
  if (!told) return null
  if ('inMs' in told) return new Date(at.getTime() + told.inMs)
  const ms = time?.ms ?? told.ms ?? closing(told.day) ?? OFFICE_END_MS
  if (told.day - today.day > MOST_DAYS) return null
  const due = momentOf(told.day, ms, timeZone)
  return due > at ? due : lateToday(told.day, today, timeZone)
}

function firstOf(said: string, today: Today): Told {
  const found = RULES.flatMap(([pattern, read]) => {
    const match = pattern.exec(said)
    const told = match && read(match, today)
    return match && told ? [{ at: match.index, told }] : []
  })
  return found.toSorted((a, b) => a.at - b.at)[0]?.told ?? null
}

/** "Today", said when the office has closed, means before midnight. */
const lateToday = (day: number, today: Today, timeZone: string): Date | null =>
  day === today.day ? momentOf(day, DAY_MS - 60_000, timeZone) : null

const timeAlone = (ms: number, { day, ms: now }: Today): Told => ({ day: ms > now ? day : day + 1, ms })

function readLength(match: RegExpExecArray, { day }: Today): Told {
  const [, said = '', working, unit = ''] = match
  const number = /^half an$/iu.test(said)
    ? 0.5
    : /^(?:an?|the)$/iu.test(said)
      ? 1
      : /couple/iu.test(said)
        ? 2
        : readNumber(said)
  if (number === null || number <= 0) return null
  if (unit.startsWith('min')) return { inMs: number * 60_000 }
  if (unit.startsWith('h')) return { inMs: number * HOUR_MS }
  if (unit === 'week') return { day: day + Math.round(number * 7) }
  return { day: working ? workdaysAfter(day, number) : day + Math.ceil(number) }
}

function workdaysAfter(from: number, count: number): number {
  let day = from
  for (let left = Math.min(Math.ceil(count), MOST_DAYS); left > 0;) if (isWorkday(++day)) left--
  return day
}

/** The next such day after `from`, or `from` itself where that counts. */
function nextWeekday(weekday: number, from: number, sameDay = false): number {
  const ahead = (weekday - weekdayOf(from) + 7) % 7
  return from + (ahead === 0 && !sameDay ? 7 : ahead)
}

const mondayAfter = (day: number): number => nextWeekday(1, day)

/** "Next Friday" is that of the week to come. */
function readWeekday(match: RegExpExecArray, { day }: Today): Told {
  const [, before = '', name = '', after = ''] = match
  const weekday = weekdays.indexOf(name.toLowerCase())
  const isNext = after !== '' || before.trim().toLowerCase() === 'next'
  return { day: nextWeekday(weekday, isNext ? mondayAfter(day) : day, isNext) }
}

function endOfMonth(day: number): number {
  const date = new Date(day * DAY_MS)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / DAY_MS
}

/** A day that is past by the nearest reading is meant to come: next month, or next year. */
function readCalendarDay(match: RegExpExecArray, { day }: Today): Told {
  const now = new Date(day * DAY_MS)
  const said = match[0].startsWith('the ')
    ? `on ${match[0]}`
    : match[0].replace(/^(\d{1,2}[./]\d{1,2})$/, `$1/${now.getUTCFullYear()}`)
  const iso = readDate(said, now.toISOString())
  if (!iso) return null
  const read = dayOfIso(iso)
  if (read >= day) return { day: read }
  const next = new Date(read * DAY_MS)
  if (match[0].startsWith('the ')) next.setUTCMonth(next.getUTCMonth() + 1)
  else if (day - read > 30 && !/\d{4}/.test(match[0])) next.setUTCFullYear(next.getUTCFullYear() + 1)
  else return null
  return { day: next.getTime() / DAY_MS }
}
