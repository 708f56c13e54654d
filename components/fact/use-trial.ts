'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { askOrThrow } from '#components/realtime/connection.ts'

const SETTLE_MS = 200

/** What is made of words, asked when the keys rest for a moment. */
export function useTrial(message: string, question: string) {
  const [settled, setSettled] = useState({ message, question })
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ message, question }), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [message, question])
  return useQuery({
    queryKey: ['fact_type.try', settled],
    queryFn: () => askOrThrow('fact_type.try', settled),
    enabled: settled.message.trim() !== '' || settled.question.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
}
