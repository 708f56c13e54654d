'use client'
import { useTranslations } from 'next-intl'
import { Skeleton } from '#components/ui/skeleton.tsx'

/** In the shape of a thread. */
export function ThreadSkeleton() {
  const t = useTranslations('thread')
  return (
    <div role="status" aria-label={t('loading')} className="flex flex-1 flex-col justify-end gap-4 p-5">
      <Skeleton className="h-14 w-3/5 rounded-bubble" />
      <Skeleton className="h-10 w-2/5 self-end rounded-bubble" />
      <Skeleton className="h-20 w-1/2 rounded-bubble" />
      <Skeleton className="h-24 w-full rounded-bubble" />
    </div>
  )
}
