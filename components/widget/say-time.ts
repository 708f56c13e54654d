const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })
/** Within sentences, which are English. */
const weekday = new Intl.DateTimeFormat('en', { weekday: 'long' })
const date = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' })

const DAY_MS = 86_400_000

/** The time in the reader's zone, with the day once it isn't today. */
export function sayTime(iso: string, now = new Date()): string {
  const at = new Date(iso)
  const isToday = at.toDateString() === now.toDateString()
  return isToday ? time.format(at) : `${day.format(at)}, ${time.format(at)}`
}

export const sayHour = (iso: string) => time.format(new Date(iso))

/** "today", "tomorrow", "Monday" within a week, then the date. */
export function sayDay(iso: string, now = new Date()): string {
  const at = new Date(iso)
  const isOn = (days: number) => {
    const other = new Date(now)
    other.setDate(other.getDate() + days)
    return at.toDateString() === other.toDateString()
  }
  if (isOn(0)) return 'today'
  if (isOn(1)) return 'tomorrow'
  return at.getTime() - now.getTime() < 6 * DAY_MS ? weekday.format(at) : date.format(at)
}

/** "14:00–14:30", of the half hour that begins then. */
export const saySlot = (iso: string) =>
  `${sayHour(iso)}–${sayHour(new Date(Date.parse(iso) + DAY_MS / 48).toISOString())}`
