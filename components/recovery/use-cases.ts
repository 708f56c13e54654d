'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { askOrThrow } from '#components/realtime/connection.ts'
import type { ListCasesInput } from '#lib/recovery/inputs.ts'
import type { CasePage } from '#lib/recovery/views.ts'

export interface FirstScreen {
  filters: ListCasesInput
  page: CasePage
}

export const CASES_KEY = ['recovery', 'list'] as const

const same = (one: ListCasesInput, other: ListCasesInput) => JSON.stringify(one) === JSON.stringify(other)

/** The board as filtered; the first screen comes with the page. */
export function useCases(filters: ListCasesInput, first: FirstScreen) {
  return useInfiniteQuery({
    queryKey: [...CASES_KEY, filters],
    queryFn: ({ pageParam }) => askOrThrow('recovery.list', { ...filters, after: pageParam ?? undefined }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    initialData: same(filters, first.filters) ? { pages: [first.page], pageParams: [null] } : undefined,
  })
}
