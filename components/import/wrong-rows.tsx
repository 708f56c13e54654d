'use client'
import { useTranslations } from 'next-intl'
import type { ImportView } from '#lib/import/views.ts'
import { ReasonTable } from './reason-table.tsx'

/** The first wrong rows, and all of them as a file. */
export function WrongRows({ view: { id, reasons, state } }: { view: ImportView }) {
  const t = useTranslations('import')
  return (
    <section aria-label={t('wrongRows')} className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="font-semibold">{t('wrongRows')}</h2>
        <a href={`/admin/import/${id}/wrong-rows`} download className="text-accent hover:underline">
          {t('download')}
        </a>
      </div>
      <p className="text-meta text-ink-2">{t(state === 'done' ? 'wrongShort' : 'wrongFirst')}</p>
      <ReasonTable reasons={reasons} label={t('wrongRows')} />
    </section>
  )
}
