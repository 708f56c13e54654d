'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useState } from 'react'
import { askOrThrow } from '#components/realtime/connection.ts'

const SETTLE_MS = 120
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** What the draft asks for although it is on file; asked of the server when the keys rest for a moment. */
export function useTold(conversationId: string, draft: string, enabled: boolean) {
  const settled = useSettled(useDeferredValue(draft))
  const asks = enabled && settled.trim().length > 5
  const told = useQuery({
    queryKey: ['told', conversationId, settled],
    queryFn: () => askOrThrow('fact.check_draft', { conversationId, text: settled, timeZone: ZONE }),
    enabled: asks,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  return asks && draft.trim().length > 5 ? (told.data ?? []) : []
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
