'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'

interface PartStateProps {
  query: { isPending: boolean; isError: boolean; isFetching: boolean; refetch: () => unknown }
  /** Lines of the skeleton. */
  lines: number
  children: ReactNode
}

/** A part while it loads, when it failed, and then itself. */
export function PartState({ query, lines, children }: PartStateProps) {
  const [t, ui] = [useTranslations('customer'), useTranslations('ui')]
  if (query.isError)
    return (
      <p role="alert" className="flex items-center gap-2 text-bad">
        <span className="min-w-0 flex-1">{t('partFailed')}</span>
        <Button size="small" busy={query.isFetching} onClick={() => query.refetch()}>
          {ui('retry')}
        </Button>
      </p>
    )
  if (!query.isPending) return children
  return (
    <div role="status" aria-label={ui('loading')} className="grid gap-2 py-1">
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} className={`h-3 rounded-mark ${index % 2 ? 'w-3/5' : 'w-4/5'}`} />
      ))}
    </div>
  )
}
