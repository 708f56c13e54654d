'use client'
import { useTranslations } from 'next-intl'
import type { ConflictView } from '#lib/conflict/views.ts'
import { ConflictItem } from './conflict-item.tsx'

/** Newest first; each with its hold. */
export function ConflictList({ conflicts }: { conflicts: readonly ConflictView[] }) {
  const t = useTranslations('conflict')
  return (
    <div className="grid gap-2">
      <p className="text-meta text-ink-3">{t('hint')}</p>
      <ul className="grid gap-3">
        {conflicts.map((conflict) => (
          <ConflictItem key={conflict.id} conflict={conflict} />
        ))}
      </ul>
    </div>
  )
}
