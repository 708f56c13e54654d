import { foldText } from './fold-text.ts'

const months = [
  ['january', 'jan', 'januar', 'jänner'],
  ['february', 'feb', 'februar'],
  ['march', 'mar', 'märz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember', 'dez'],
]
const weekdays = [
  ['sunday', 'sonntag'],
  ['monday', 'montag'],
  ['tuesday', 'dienstag'],
  ['wednesday', 'mittwoch'],
  ['thursday', 'donnerstag'],
  ['friday', 'freitag'],
  ['saturday', 'samstag'],
]
const near: Record<string, number> = {
  today: 0,
  tonight: 0,
  heute: 0,
  yesterday: -1,
  gestern: -1,
  tomorrow: 1,
  morgen: 1,
  vorgestern: -2,
}

const month = months.flat().join('|')
const weekday = weekdays.flat().join('|')
const source = [
  String.raw`(?<iso>\d{4}-\d{1,2}-\d{1,2})`,
  String.raw`(?<dmy>\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))`,
  `(?<dayMonth>\\d{1,2}(?:st|nd|rd|th|\\.)? (?:of )?(?:${month})\\b\\.?(?:,? \\d{4})?)`,
  `(?<monthDay>(?:${month})\\b\\.? (?:the )?\\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?)`,
  `(?<ordinal>(?:(?<=\\b(?:on|for|by|from|until|till|before|after|between|and|or|till|leaving|returning|is|depart|leave|to) )the \\d{1,2}(?:st|nd|rd|th)|(?:the )?\\d{1,2}(?:st|nd|rd|th))(?: of (?:this|the|next) month|(?=$|[.,!?;]| (?:at|and|to|until|till|around|please|with|for|from|through|in the)\\b)))`,
  String.raw`(?<after>day after tomorrow)`,
  `(?<weekOn>(?:${weekday}) next week)`,
  `(?<near>${Object.keys(near).join('|')})`,
  String.raw`(?<ago>(?:\d{1,2}|a|one|two|three|four|five|six) (?:days?|weeks?) ago)`,
  `(?<week>(?:(?:last|next|this|on|letzten|nächsten|am) )?(?:${weekday}))`,
].join('|')

/** A calendar day, written out or relative. */
export const datePattern = new RegExp(`(?<![\\p{L}\\p{N}./-])(?:${source})(?![\\p{L}\\p{N}]|[./-]\\d)`, 'giu')

const dayMs = 86_400_000

function iso(year: number, monthIndex: number, day: number): string | null {
  const date = new Date(Date.UTC(year, monthIndex, day))
  const real = date.getUTCMonth() === monthIndex % 12 && date.getUTCDate() === day
  return real && year >= 1900 && year < 2200 ? date.toISOString().slice(0, 10) : null
}

function readNumbers(written: string): string | null {
  const [first = 0, second = 0, third = 0] = written.split(/[./-]/).map(Number)
  if (first > 31) return iso(first, second - 1, third)
  const year = third < 100 ? 2000 + third : third
  // 03/14/2025 can only be month first; where both could be, day first.
  return second > 12 ? iso(year, first - 1, second) : iso(year, second - 1, first)
}

function readMonthName(written: string, from: Date): string | null {
  const words: string[] = written.toLowerCase().match(/[\p{L}]+|\d+/gu) ?? []
  const monthIndex = months.findIndex((names) => names.some((name) => words.includes(name)))
  const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number)
  const day = numbers.find((value) => value <= 31) ?? 0
  const year = numbers.find((value) => value > 31)
  if (year !== undefined) return iso(year, monthIndex, day)
  // Without a year: the one that is closest to when it was said.
  const candidates = [-1, 0, 1].map((shift) => iso(from.getUTCFullYear() + shift, monthIndex, day))
  const distance = (value: string) => Math.abs(Date.parse(value) - from.getTime())
  return candidates.filter((value) => value !== null).toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

function shiftDays(from: Date, days: number): string {
  return new Date(from.getTime() + days * dayMs).toISOString().slice(0, 10)
}

/** "on Monday" is the last one unless "next" says otherwise. */
function readWeekday(written: string, from: Date): string {
  const lower = written.toLowerCase()
  const wanted = weekdays.findIndex((names) => names.some((name) => lower.endsWith(name)))
  const back = (from.getUTCDay() - wanted + 7) % 7
  if (/^(?:next|nächsten)/.test(lower)) return shiftDays(from, 7 - back)
  return shiftDays(from, -(back || (/^(?:last|letzten)/.test(lower) ? 7 : 0)))
}

/** "the 6th": of this month unless it says the next. */
function readOrdinal(written: string, from: Date): string | null {
  const shift = /next month$/i.test(written) ? 1 : 0
  return iso(from.getUTCFullYear(), from.getUTCMonth() + shift, Number(/\d+/.exec(written)?.[0] ?? 0))
}

/** "Tuesday next week", by weeks that begin on Monday. */
function readWeekOn(written: string, from: Date): string {
  const [day = ''] = written.toLowerCase().split(' ')
  const wanted = weekdays.findIndex((names) => names.includes(day))
  const monday = -((from.getUTCDay() + 6) % 7)
  return shiftDays(from, monday + 7 + ((wanted + 6) % 7))
}

const counts = ['zero', 'one', 'two', 'three', 'four', 'five', 'six']

function readAgo(written: string, from: Date): string {
  const [count = '', unit = ''] = written.toLowerCase().split(' ')
  const number = count === 'a' ? 1 : Math.max(counts.indexOf(count), 0) || Number(count)
  return shiftDays(from, -number * (unit.startsWith('week') ? 7 : 1))
}

/** ISO day (UTC) of the first date in what was said at `at`; null where there is none. */
export function readDate(said: string, at: string): string | null {
  const from = new Date(at)
  const groups = [...foldText(said).slice(0, 60).matchAll(datePattern)][0]?.groups
  if (!groups || Number.isNaN(from.getTime())) return null
  const numbers = groups['iso'] ?? groups['dmy']
  const named = groups['dayMonth'] ?? groups['monthDay']
  if (numbers) return readNumbers(numbers)
  if (named) return readMonthName(named, from)
  if (groups['ordinal']) return readOrdinal(groups['ordinal'], from)
  if (groups['after']) return shiftDays(from, 2)
  if (groups['weekOn']) return readWeekOn(groups['weekOn'], from)
  if (groups['near']) return shiftDays(from, near[groups['near'].toLowerCase()] ?? 0)
  if (groups['ago']) return readAgo(groups['ago'], from)
  return groups['week'] ? readWeekday(groups['week'], from) : null
}
