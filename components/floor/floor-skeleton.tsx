'use client'
import { useTranslations } from 'next-intl'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { tileGrid } from './tile-grid.ts'

/** In the shape of three tiles and a board. */
export function FloorSkeleton() {
  const t = useTranslations('floor')
  return (
    <div role="status" aria-label={t('loading')} className="grid gap-4">
      <div className={tileGrid}>
        <Skeleton className="h-60 rounded-card" />
        <Skeleton className="h-60 rounded-card" />
        <Skeleton className="h-60 rounded-card" />
      </div>
      <Skeleton className="h-72 rounded-card" />
    </div>
  )
}
