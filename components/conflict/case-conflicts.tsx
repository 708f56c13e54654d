'use client'
import { useTranslations } from 'next-intl'
import { ConflictList } from './conflict-list.tsx'
import { useConflicts } from './use-conflicts.ts'

/** The same on the recovery case. */
export function CaseConflicts({ customerId }: { customerId: string }) {
  const t = useTranslations('conflict')
  const { conflicts } = useConflicts(customerId)
  if (conflicts.length === 0) return null
  return (
    <section aria-label={t('title')} className="grid gap-2">
      <h3 className="text-meta font-semibold text-ink-2">{t('title')}</h3>
      <ConflictList conflicts={conflicts} />
    </section>
  )
}
