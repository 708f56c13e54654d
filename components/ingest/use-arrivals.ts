'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useState } from 'react'
import { askOrThrow } from '#components/realtime/connection.ts'
import { RAW_EVENT_STATES } from '#lib/ingest/raw-event.ts'

const EVERY_MS = 1_500

const filters = {
  state: parseAsStringLiteral(RAW_EVENT_STATES),
  source: parseAsString,
  name: parseAsString.withDefault(''),
}

/** The newest of what arrives, as it arrives; paused it stands still, so that it can be read. */
export function useArrivals() {
  const [filter, setFilter] = useQueryStates(filters)
  const [isPaused, setPaused] = useState(false)
  const input = {
    ...(filter.state ? { state: filter.state } : {}),
    ...(filter.source ? { sourceId: filter.source } : {}),
    ...(filter.name ? { name: filter.name } : {}),
  }
  const query = useQuery({
    queryKey: ['ingest.arrivals', input],
    queryFn: () => askOrThrow('ingest.arrivals', input),
    placeholderData: keepPreviousData,
    refetchInterval: isPaused ? false : EVERY_MS,
  })
  const isFiltered = Object.keys(input).length > 0
  return { query, filter, setFilter, isFiltered, isPaused, setPaused }
}
