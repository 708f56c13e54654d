import type { OpenSpan } from '#db/schema/queue.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4

/** Opening hours in a time zone: `week[0]` is Sunday, a holiday stands in the place of its day. */
export interface OpenHours {
  timeZone: string
  week: readonly (readonly OpenSpan[])[]
  holidays: readonly { date: string; spans: readonly OpenSpan[] }[]
}

/** Milliseconds since the day's midnight on the wall clock. */
export interface DaySpan {
  from: number
  to: number
}

interface Read {
  week: DaySpan[][]
  holidays: Map<number, DaySpan[]>
  byDay: Map<number, readonly DaySpan[]>
}

const MOST_DAYS_KEPT = 1000
const read = new WeakMap<OpenHours, Read>()

/**
 * When it is open on a day (counted from 1 January 1970) by its wall clock: in order, merged, within the day.
 * A span over midnight belongs to the day on which it begins, holiday or not.
 */
export function daySpans(hours: OpenHours, day: number): readonly DaySpan[] {
  const known = readOf(hours)
  const kept = known.byDay.get(day)
  if (kept) return kept
  const spilled = beginningOn(known, day - 1)
    .filter(({ to }) => to > DAY)
    .map(({ to }) => ({ from: 0, to: to - DAY }))
  const own = beginningOn(known, day).map(({ from, to }) => ({ from, to: Math.min(to, DAY) }))
  const spans = merge([...spilled, ...own])
  if (known.byDay.size >= MOST_DAYS_KEPT) known.byDay.clear()
  known.byDay.set(day, spans)
  return spans
}

function readOf(hours: OpenHours): Read {
  const known = read.get(hours)
  if (known) return known
  const made: Read = {
    week: hours.week.map((spans) => spans.flatMap(toSpan)),
    holidays: new Map(hours.holidays.map(({ date, spans }) => [dayOf(date), spans.flatMap(toSpan)])),
    byDay: new Map(),
  }
  read.set(hours, made)
  return made
}

const beginningOn = ({ week, holidays }: Read, day: number): readonly DaySpan[] =>
  holidays.get(day) ?? week[(((day + FIRST_WEEKDAY) % 7) + 7) % 7] ?? []

const dayOf = (date: string) => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY)

/** To before from is on the next day; to at from is never open. */
function toSpan(span: OpenSpan): DaySpan[] {
  const [from, to] = [wallTime(span.from), wallTime(span.to)]
  if (from === to) return []
  return [{ from, to: to < from ? to + DAY : to }]
}

function wallTime(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return (hours * 60 + minutes) * MINUTE
}

function merge(spans: DaySpan[]): readonly DaySpan[] {
  const merged: DaySpan[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else merged.push({ ...span })
  }
  return merged
}
