'use client'
import { parseAsArrayOf, parseAsIsoDateTime, parseAsString, useQueryStates } from 'nuqs'
import { Timeline, type TimelineProps } from './timeline.tsx'
import type { TimelineFilter } from './timeline-filter.ts'

const words = parseAsArrayOf(parseAsString).withDefault([])
const text = parseAsString.withDefault('')

const params = {
  department: words,
  kind: words,
  channel: words,
  from: text,
  to: text,
  q: text,
  until: parseAsIsoDateTime,
}

/** Filtered as the address says, so that what is shown can be linked to and comes back with a reload. */
export function AddressedTimeline(props: TimelineProps) {
  const [address, set] = useQueryStates(params, { history: 'replace' })
  const filter: TimelineFilter = {
    departments: address.department,
    kinds: address.kind,
    channels: address.channel,
    from: address.from,
    to: address.to,
    text: address.q,
    until: address.until?.toISOString() ?? null,
  }
  const change = (patch: Partial<TimelineFilter>) => void set(addressOf({ ...filter, ...patch }))
  return <Timeline {...props} filter={filter} onChange={change} />
}

/** What is as usual is left out of the address. */
const addressOf = ({ departments, kinds, channels, from, to, text: q, until }: TimelineFilter) => ({
  department: departments.length > 0 ? departments : null,
  kind: kinds.length > 0 ? kinds : null,
  channel: channels.length > 0 ? channels : null,
  from: from || null,
  to: to || null,
  q: q || null,
  until: until === null ? null : new Date(until),
})
