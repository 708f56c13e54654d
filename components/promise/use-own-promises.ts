'use client'
import { useQuery } from '@tanstack/react-query'
import { askOrThrow } from '#components/realtime/connection.ts'

/** What the reader promised and what they may have promised; the desk reads it again with each event of theirs. */
export const useOwnPromises = () =>
  useQuery({ queryKey: ['promise.mine'], queryFn: () => askOrThrow('promise.mine', {}) })
