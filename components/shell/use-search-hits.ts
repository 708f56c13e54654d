'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { use } from 'react'
import { SearchSourceContext } from './search-source.ts'
import type { SearchHit } from './search-source.ts'

const none: SearchHit[] = []
const fewestLetters = 2

interface SearchAnswer {
  hits: readonly SearchHit[]
  status: 'idle' | 'searching' | 'done' | 'failed'
}

export function useSearchHits(query: string): SearchAnswer {
  const source = use(SearchSourceContext)
  const wanted = source !== null && query.length >= fewestLetters
  const { data, isFetching, isError } = useQuery({
    queryKey: ['search', query],
    queryFn: () => (source ? source(query) : none),
    enabled: wanted,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
  if (!wanted) return { hits: none, status: 'idle' }
  if (isError) return { hits: none, status: 'failed' }
  return { hits: data ?? none, status: isFetching ? 'searching' : 'done' }
}
