export interface ParkTime {
  key: 'hour' | 'afternoon' | 'tomorrow' | 'monday'
  at: Date
}

const HOUR_MS = 3_600_000
const AFTERNOON = 15
const MORNING = 9
const MONDAY = 1

/** The usual times to come back to something, in the reader's zone; only those that lie clearly ahead. */
export function parkTimes(now: Date): ParkTime[] {
  const times: ParkTime[] = [{ key: 'hour', at: new Date(now.getTime() + HOUR_MS) }]
  const afternoon = atHour(now, 0, AFTERNOON)
  if (afternoon.getTime() - now.getTime() > HOUR_MS) times.push({ key: 'afternoon', at: afternoon })
  times.push({ key: 'tomorrow', at: atHour(now, 1, MORNING) })
  const daysToMonday = (MONDAY - now.getDay() + 7) % 7 || 7
  if (daysToMonday > 1) times.push({ key: 'monday', at: atHour(now, daysToMonday, MORNING) })
  return times
}

const atHour = (from: Date, days: number, hour: number) =>
  new Date(from.getFullYear(), from.getMonth(), from.getDate() + days, hour)

/** As a `datetime-local` field says it. */
export function toLocalField(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`
}
