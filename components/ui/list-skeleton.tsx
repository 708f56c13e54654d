'use client'
import { useTranslations } from 'next-intl'
import { Skeleton } from './skeleton.tsx'

interface ListSkeletonProps {
  rows?: number
}

/** Rows in the shape of the work list. */
export function ListSkeleton({ rows = 6 }: ListSkeletonProps) {
  const t = useTranslations('ui')
  return (
    <div role="status" aria-label={t('loading')} className="grid">
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="flex h-16 items-center gap-3 px-4">
          <Skeleton className="size-8 rounded-full" />
          <span className="grid grow gap-2">
            <Skeleton className="h-3 w-2/5 rounded-mark" />
            <Skeleton className="h-3 w-4/5 rounded-mark" />
          </span>
        </div>
      ))}
    </div>
  )
}
