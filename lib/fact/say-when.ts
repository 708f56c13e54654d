const dayMs = 86_400_000

function dayOf(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(date)
}

/** "today", "yesterday", "on Tuesday" within a week, else "on 3 March", with the year if it is another. */
export function sayWhen(at: string, now: Date, timeZone = 'UTC', locale = 'en-GB'): string {
  const date = new Date(at)
  const day = dayOf(date, timeZone)
  const daysAgo = Math.round((Date.parse(dayOf(now, timeZone)) - Date.parse(day)) / dayMs)
  if (daysAgo === 0) return 'today'
  if (daysAgo === 1) return 'yesterday'
  const thisWeek = daysAgo > 1 && daysAgo < 7
  const sameYear = day.slice(0, 4) === dayOf(now, timeZone).slice(0, 4)
  const options: Intl.DateTimeFormatOptions = thisWeek
    ? { weekday: 'long' }
    : { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }
  return `on ${new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(date)}`
}
