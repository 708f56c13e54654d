'use client'
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import type { SearchMessagesInput } from '#lib/search/inputs.ts'
import { useExport } from './use-export.ts'
import { isEnough } from './use-results.ts'

interface ExportButtonProps {
  text: string
  filters: Omit<SearchMessagesInput, 'text'>
}

/** Takes out what is found; while it runs it says how far it is and can be stopped. */
export function ExportButton({ text, filters }: ExportButtonProps) {
  const t = useTranslations('search.export')
  const { rows, start, stop } = useExport(text, filters)
  if (rows === null)
    return (
      <Button
        size="small"
        variant="quiet"
        className="ms-auto"
        icon={<Download aria-hidden size={14} strokeWidth={1.75} />}
        disabled={!isEnough(text)}
        onClick={start}
      >
        {t('start')}
      </Button>
    )
  return (
    <span className="ms-auto flex items-center gap-2 text-meta text-ink-2">
      <span role="status">{t('running', { count: rows })}</span>
      <Button size="small" onClick={stop}>
        {t('stop')}
      </Button>
    </span>
  )
}
