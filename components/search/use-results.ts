'use client'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { askOrThrow } from '#components/realtime/connection.ts'
import type { SearchMessagesInput } from '#lib/search/inputs.ts'
import type { MessagePage } from '#lib/search/views.ts'

const FEWEST = 2
const FRESH_MS = 10_000

export const isEnough = (text: string) => text.trim().length >= FEWEST

const kept = { placeholderData: keepPreviousData, staleTime: FRESH_MS } as const

export const useFoundPeople = (text: string) =>
  useQuery({
    queryKey: ['search', 'people', text],
    queryFn: () => askOrThrow('search.people', { text }),
    enabled: isEnough(text),
    ...kept,
  })

export const useFoundConversations = (text: string) =>
  useQuery({
    queryKey: ['search', 'conversations', text],
    queryFn: () => askOrThrow('search.conversations', { text }),
    enabled: isEnough(text),
    ...kept,
  })

export const useFoundMessages = (text: string, filters: Omit<SearchMessagesInput, 'text'>) =>
  useInfiniteQuery({
    queryKey: ['search', 'messages', text, filters],
    queryFn: ({ pageParam }) =>
      askOrThrow('search.messages', { text, ...filters, ...(pageParam ? { before: pageParam } : {}) }),
    initialPageParam: null as MessagePage['next'],
    getNextPageParam: ({ next }) => next,
    enabled: isEnough(text),
    ...kept,
  })
