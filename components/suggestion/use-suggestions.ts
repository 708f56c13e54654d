'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { suggestAction } from '#lib/offer/actions.ts'

/** What may be suggested now; decided again when a case, a promise or an answer changes it. */
export function useSuggestions(conversationId: string, version: number) {
  return useQuery({
    queryKey: ['suggestions', conversationId, version],
    queryFn: async () => {
      const result = await suggestAction({ conversationId })
      if (result.ok) return result.value
      throw new Error(result.problem.message)
    },
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  })
}
