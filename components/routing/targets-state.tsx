'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ErrorState } from '#components/ui/error-state.tsx'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'
import type { useTargets } from './use-targets.ts'

interface TargetsStateProps {
  query: Pick<ReturnType<typeof useTargets>, 'isPending' | 'isError' | 'isFetching' | 'error' | 'refetch'>
  children: ReactNode
}

/** Who is there, while it is read, and when it could not be. */
export function TargetsState({ query, children }: TargetsStateProps) {
  const t = useTranslations('routing.targets')
  if (query.isPending) return <ListSkeleton rows={3} />
  if (!query.isError) return children
  return (
    <ErrorState title={t('failed')} onRetry={() => void query.refetch()} retrying={query.isFetching}>
      {query.error?.message}
    </ErrorState>
  )
}
