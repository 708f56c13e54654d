'use client'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useTimeZone } from 'next-intl'
import { useCallback, useMemo } from 'react'
import type { SearchMessagesInput } from '#lib/search/inputs.ts'

export const SEARCH_TABS = ['people', 'conversations', 'messages'] as const

const ADDRESS = {
  q: parseAsString.withDefault(''),
  tab: parseAsStringLiteral(SEARCH_TABS).withDefault('people'),
  channel: parseAsString,
  queue: parseAsString,
  writer: parseAsString,
  customer: parseAsString,
  from: parseAsString,
  to: parseAsString,
}

const NARROWING = ['channel', 'queue', 'writer', 'customer', 'from', 'to'] as const
export type Narrowing = (typeof NARROWING)[number]

const NOTHING = { channel: null, queue: null, writer: null, customer: null, from: null, to: null }

/** What is searched for, where and how narrowly: all of it stands in the address. */
export function useSearchAddress() {
  const [values, set] = useQueryStates(ADDRESS, { history: 'replace' })
  const { channel, queue, writer, customer, from, to } = values
  const zone = useTimeZone()
  const filters = useMemo<Omit<SearchMessagesInput, 'text'>>(
    () => ({
      ...(channel ? { channel } : {}),
      ...(queue ? { queueId: queue } : {}),
      ...(writer ? { agentId: writer } : {}),
      ...(customer ? { customerId: customer } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(zone ? { zone } : {}),
    }),
    [channel, queue, writer, customer, from, to, zone],
  )
  const narrow = useCallback((name: Narrowing, value: string) => void set({ [name]: value || null }), [set])
  const clear = useCallback(() => void set(NOTHING), [set])
  const isNarrowed = NARROWING.some((name) => values[name] !== null)
  return { values, set, filters, narrow, clear, isNarrowed }
}

export type SearchAddress = ReturnType<typeof useSearchAddress>
