'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ThreadState } from '#components/realtime/room-state.ts'

const SETTLE_MS = 400
const never = () => Promise.reject(new Error('A room is not fetched.'))

const newestSaid = (state: ThreadState | null) =>
  state?.entries.findLast((entry) => entry.kind === 'message')?.seq ?? 0

/** The newest message's place in an open thread once it has moved on since it was opened, and rested; else 0. */
export function useSaidSince(conversationId: string | null): number {
  const { data: newest = 0 } = useQuery({
    queryKey: ['live', `conversation:${conversationId}`],
    queryFn: never,
    enabled: false,
    staleTime: Infinity,
    select: newestSaid,
  })
  const [first, setFirst] = useState({ conversationId, seq: newest })
  const [settled, setSettled] = useState(newest)
  if (first.conversationId !== conversationId || (first.seq === 0 && newest > 0))
    setFirst({ conversationId, seq: newest })
  useEffect(() => {
    const timer = setTimeout(() => setSettled(newest), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [newest])
  return first.seq > 0 && settled > first.seq ? settled : 0
}
