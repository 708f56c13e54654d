'use client'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { askOrThrow } from '#components/realtime/connection.ts'

const REVIEWS_KEY = ['identity', 'reviews'] as const

export const useReviews = (show: 'open' | 'later', isShown: boolean) =>
  useInfiniteQuery({
    queryKey: [...REVIEWS_KEY, show],
    queryFn: ({ pageParam }) => askOrThrow('identity.reviews', { show, after: pageParam ?? undefined }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: isShown,
    refetchInterval: 60_000,
  })

export const useReview = (reviewId: string) =>
  useQuery({
    queryKey: ['identity', 'review', reviewId],
    queryFn: () => askOrThrow('identity.review', { reviewId }),
    retry: false,
  })

export const useMergeLog = () =>
  useInfiniteQuery({
    queryKey: ['identity', 'merges'],
    queryFn: ({ pageParam }) => askOrThrow('identity.merge_log', { after: pageParam ?? undefined }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
