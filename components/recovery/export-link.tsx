'use client'
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Tooltip } from '#components/ui/tooltip.tsx'
import type { ListCasesInput } from '#lib/recovery/inputs.ts'

/** The board as it is filtered, as a file. */
export function ExportLink({ filters }: { filters: ListCasesInput }) {
  const t = useTranslations('recovery')
  const { text, ...rest } = filters
  const wanted = Object.entries({ ...rest, q: text }).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  return (
    <Tooltip label={t('export')}>
      <a
        href={`/recovery/export?${new URLSearchParams(wanted).toString()}`}
        download
        aria-label={t('export')}
        className="grid size-7 place-items-center rounded-control border border-transparent text-ink-2 transition-colors
          hover:bg-sunk hover:text-ink"
      >
        <Download aria-hidden size={16} strokeWidth={1.75} />
      </a>
    </Tooltip>
  )
}
