'use client'
import { useState } from 'react'
import { Timeline, type TimelineProps } from './timeline.tsx'
import { EVERYTHING, type TimelineFilter } from './timeline-filter.ts'

/** Filtered for as long as this customer is beside the thread. */
export function KeptTimeline(props: TimelineProps) {
  const [filter, setFilter] = useState<TimelineFilter>(EVERYTHING)
  const change = (patch: Partial<TimelineFilter>) => setFilter((now) => ({ ...now, ...patch }))
  return <Timeline {...props} filter={filter} onChange={change} />
}
