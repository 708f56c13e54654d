'use client'
import { useTranslations } from 'next-intl'
import { Skeleton } from '#components/ui/skeleton.tsx'

/** In the shape of the pane: a name, a few lines, parts. */
export function PaneSkeleton() {
  const t = useTranslations('customer')
  return (
    <div role="status" aria-label={t('loading')} className="grid content-start">
      <div className="flex items-center gap-3 px-4 py-3">
        <Skeleton className="size-9 rounded-full" />
        <span className="grid grow gap-2">
          <Skeleton className="h-3.5 w-2/5 rounded-mark" />
          <Skeleton className="h-3 w-3/5 rounded-mark" />
        </span>
      </div>
      {[3, 4, 6].map((lines) => (
        <div key={lines} className="grid gap-2.5 border-t border-line px-4 py-4">
          {Array.from({ length: lines }, (_, index) => (
            <Skeleton key={index} className={`h-3 rounded-mark ${index % 2 ? 'w-1/2' : 'w-4/5'}`} />
          ))}
        </div>
      ))}
    </div>
  )
}
