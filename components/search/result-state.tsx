'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'

interface ResultStateProps {
  search: {
    isPending: boolean
    isError: boolean
    isFetching: boolean
    isPlaceholderData: boolean
    error: Error | null
    refetch: () => unknown
  }
  /** How many are shown; nothing before the first answer. */
  count: number | undefined
  nothing: ReactNode
  /** Where to look instead. */
  instead?: ReactNode
  children: ReactNode
}

/** What was found by the words before recedes when the answer takes its time. */
const stale = 'opacity-50 transition-opacity delay-200'

/** Waiting, failed, nothing or the list; the number is told, not shown. */
export function ResultState({ search, count, nothing, instead, children }: ResultStateProps) {
  const t = useTranslations('search')
  if (search.isError && !count)
    return (
      <ErrorState title={t('failed')} onRetry={() => void search.refetch()} retrying={search.isFetching}>
        {search.error?.message}
      </ErrorState>
    )
  if (count === undefined) return <ListSkeleton />
  return (
    <>
      <p role="status" className="sr-only">
        {t('results', { count })}
      </p>
      <div inert={search.isPlaceholderData} className={search.isPlaceholderData ? stale : undefined}>
        {count === 0 ? <EmptyState action={instead}>{nothing}</EmptyState> : children}
      </div>
    </>
  )
}
