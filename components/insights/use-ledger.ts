'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { debounce, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { askOrThrow } from '#components/realtime/connection.ts'
import { LEDGER_STATES } from '#lib/metric/ledger-inputs.ts'
import type { LedgerPage } from '#lib/metric/list-ledger.ts'

const ADDRESS = {
  state: parseAsStringLiteral(LEDGER_STATES).withDefault('unsettled'),
  agent: parseAsString,
  q: parseAsString.withOptions({ limitUrlUpdates: debounce(200) }),
}
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** The ledger as the address filters it, page by page. */
export function useLedger() {
  const [{ state, agent, q }, setUrl] = useQueryStates(ADDRESS)
  const agentId = agent && UUID.test(agent) ? agent : undefined
  const text = q?.trim() ? q.trim().slice(0, 200) : undefined
  const found = useInfiniteQuery({
    queryKey: ['metric.ledger', state, agentId, text],
    queryFn: ({ pageParam }) =>
      askOrThrow('metric.ledger', { state, agentId, text, after: pageParam ?? undefined }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: LedgerPage) => page.next,
    placeholderData: keepPreviousData,
  })
  const wanted = new URLSearchParams({ state })
  if (agentId) wanted.set('agent', agentId)
  if (text) wanted.set('q', text)
  return {
    filters: { state, agentId, q: q ?? '' },
    setUrl,
    found,
    rows: found.data?.pages.flatMap((page) => page.rows),
    agents: found.data?.pages[0]?.agents ?? [],
    exportHref: `/insights/promises/export?${wanted.toString()}`,
    isFiltered: text !== undefined || agentId !== undefined || state !== 'unsettled',
  }
}

export type LedgerFound = ReturnType<typeof useLedger>
