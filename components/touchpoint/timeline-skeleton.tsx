'use client'
import { useTranslations } from 'next-intl'
import { Skeleton } from '#components/ui/skeleton.tsx'

const WIDTHS = ['w-3/5', 'w-2/5', 'w-4/5', 'w-1/2']

/** A day and its rows, each as high as what comes. */
export function TimelineSkeleton() {
  const ui = useTranslations('ui')
  return (
    <div role="status" aria-label={ui('loading')}>
      <div className="flex h-8 items-end pb-1">
        <Skeleton className="h-3 w-24 rounded-mark" />
      </div>
      {Array.from({ length: 12 }, (_, index) => (
        <div key={index} className="flex h-[1.875rem] items-center gap-2.5">
          <Skeleton className="h-3 w-9 rounded-mark" />
          <Skeleton className="size-1.5 rounded-full" />
          <Skeleton className={`h-3 rounded-mark ${WIDTHS[index % WIDTHS.length]}`} />
        </div>
      ))}
    </div>
  )
}
