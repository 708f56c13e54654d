'use client'
import { useTranslations } from 'next-intl'
import type { Trial } from '#lib/import/views.ts'
import { ImportCounts } from './import-counts.tsx'
import { ReasonTable } from './reason-table.tsx'

/** What a check counted: nothing is written yet. */
export function CheckResult({ trial }: { trial: Trial }) {
  const t = useTranslations('import')
  const { rows, created, known, wrong, reasons } = trial
  return (
    <section aria-label={t('checkTitle')} className="grid gap-3 rounded-card border border-line bg-bg p-4">
      <h2 className="font-semibold">{t('checkTitle')}</h2>
      <ImportCounts view={{ rowsDone: rows, created, known, wrong, takenBack: 0, kept: 0 }} />
      <p className="text-meta text-ink-2">{t(reasons.length > 0 ? 'wrongChecked' : 'checked')}</p>
      {reasons.length > 0 && <ReasonTable reasons={reasons} label={t('wrongRows')} />}
    </section>
  )
}
