import type { QueryInput } from '#components/realtime/connection.ts'

export interface TimelineFilter {
  departments: string[]
  kinds: string[]
  channels: string[]
  /** Days as a date field says them, both in it; '' is open. */
  from: string
  to: string
  text: string
  /** The first moment after what was jumped to; null is from the newest. */
  until: string | null
}

export const EVERYTHING: TimelineFilter = {
  departments: [],
  kinds: [],
  channels: [],
  from: '',
  to: '',
  text: '',
  until: null,
}

export const isFiltered = ({ departments, kinds, channels, from, to, text }: TimelineFilter): boolean =>
  departments.length + kinds.length + channels.length > 0 || Boolean(from || to || text)

export const isBackwards = ({ from, to }: TimelineFilter): boolean => Boolean(from && to && to < from)

const given = <Value extends { length: number }>(value: Value) => (value.length > 0 ? value : undefined)

/** The filter as the server wants it: days begin and end where the reader is. */
export function inputOf(customerId: string, filter: TimelineFilter): QueryInput<'customer.timeline_density'> {
  const { departments, kinds, channels, from, to } = filter
  return {
    customerId,
    departments: given(departments),
    kinds: given(kinds),
    channels: given(channels),
    from: midnight(from, 0),
    to: midnight(to, 1),
  }
}

function midnight(day: string, after: number): string | undefined {
  const date = new Date(`${day}T00:00`)
  if (Number.isNaN(date.getTime())) return undefined
  date.setDate(date.getDate() + after)
  return date.toISOString()
}
