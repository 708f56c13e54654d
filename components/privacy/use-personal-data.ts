'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { askOrThrow } from '#components/realtime/connection.ts'
import { isUnderWay } from './is-under-way.ts'

const PROGRESS_MS = 1_000

/** Read again when the server says so, and each second while a request is under way. */
export const usePersonalData = (customerId: string, version: number) =>
  useQuery({
    queryKey: ['customer.privacy', customerId, version],
    queryFn: () => askOrThrow('customer.privacy', { customerId }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.requests.some(isUnderWay) ? PROGRESS_MS : false),
  })
