'use client'
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '#components/ui/chip.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { CaseRow } from '#lib/recovery/views.ts'
import { DueChip } from './due-chip.tsx'
import { SeverityMark } from './severity-mark.tsx'
import { StateChip } from './state-chip.tsx'

interface CaseHeadProps {
  row: CaseRow
  onBack: () => void
  /** What can be done. */
  children: ReactNode
}

export function CaseHead({ row, onBack, children }: CaseHeadProps) {
  const t = useTranslations('recovery')
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2">
      <div className="flex min-w-0 flex-1 basis-72 flex-wrap items-center gap-x-2 gap-y-1">
        <IconButton label={t('back')} icon={ArrowLeft} className="md:hidden" onClick={onBack} />
        <SeverityMark severity={row.severity} />
        <h2 dir="auto" className="min-w-0 truncate text-title font-semibold">
          {row.customerName}
        </h2>
        {row.tier && <Chip>{row.tier}</Chip>}
        <StateChip state={row.state} />
        <DueChip row={row} />
      </div>
      {children}
    </header>
  )
}
