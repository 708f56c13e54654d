'use client'
import { useQuery } from '@tanstack/react-query'
import { askOrThrow } from '#components/realtime/connection.ts'
import type { PrivacyRequestsView } from '#lib/privacy/views.ts'
import { isUnderWay } from './is-under-way.ts'

const [PROGRESS_MS, REST_MS] = [1_000, 15_000]

/** As the page brought them, then as they go on. */
export const usePrivacyRequests = (asked: PrivacyRequestsView): PrivacyRequestsView =>
  useQuery({
    queryKey: ['privacy.requests'],
    queryFn: () => askOrThrow('privacy.requests', {}),
    initialData: asked,
    refetchInterval: ({ state }) => (state.data?.requests.some(isUnderWay) ? PROGRESS_MS : REST_MS),
  }).data
