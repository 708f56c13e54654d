'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Chip } from '#components/ui/chip.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { RelativeTime } from '#components/ui/relative-time.tsx'
import type { CaseRow as Row } from '#lib/recovery/views.ts'
import { DueChip } from './due-chip.tsx'
import { SeverityMark } from './severity-mark.tsx'
import { StateChip } from './state-chip.tsx'
import { useMoney } from './use-money.ts'
import { useSignalWords } from './use-signal-words.ts'
import { useWords } from './use-words.ts'

interface CaseRowProps {
  row: Row
  isOpen: boolean
  onOpen: (id: string) => void
}

/** A row of the board; it changes in place, and the whole of it opens the case. */
export const CaseRow = memo(function CaseRow({ row, isOpen, onOpen }: CaseRowProps) {
  const money = useMoney()
  const t = useTranslations('recovery.row')
  return (
    <div
      className={classNames(
        'relative flex h-[4.75rem] items-center gap-3 border-b border-line ps-4 pe-3',
        isOpen
          ? 'bg-accent-soft before:absolute before:inset-y-0 before:start-0 before:w-0.5 before:bg-accent'
          : 'hover:bg-sunk',
      )}
    >
      <SeverityMark severity={row.severity} className="shrink-0" />
      <button
        type="button"
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => onOpen(row.id)}
        className="min-w-0 flex-1 text-start outline-none before:absolute before:inset-0 focus-visible:before:outline-2
          focus-visible:before:-outline-offset-2 focus-visible:before:outline-accent"
      >
        <span className="flex items-center gap-1.5">
          <span dir="auto" className="truncate font-semibold">
            {row.customerName}
          </span>
          {row.tier && <Chip>{row.tier}</Chip>}
        </span>
        <SecondLine row={row} />
        <ThirdLine row={row} />
      </button>
      <span className="pointer-events-none relative flex shrink-0 flex-col items-end gap-1">
        <span className="font-medium" title={t('atRisk')}>
          <span className="sr-only">{t('atRisk')} </span>
          {money(row.valueAtRiskCents)}
        </span>
        {row.closedAt ? (
          <RelativeTime at={row.closedAt} className="text-meta text-ink-3" />
        ) : (
          <DueChip row={row} />
        )}
      </span>
    </div>
  )
})

/** What they said, else what kind of signal it was. */
function SecondLine({ row }: { row: Row }) {
  const signal = useSignalWords()
  return (
    <span dir="auto" className="block truncate text-ink-2">
      {row.quote ? `“${row.quote}”` : signal(row.lastSignal, null)}
    </span>
  )
}

function ThirdLine({ row }: { row: Row }) {
  const t = useTranslations('recovery.row')
  const words = useWords()
  return (
    <span className="mt-0.5 flex items-center gap-1.5 text-meta text-ink-3">
      <StateChip state={row.state} />
      <span className="truncate">
        <bdi>{row.ownerName ?? t('nobody')}</bdi>
        {row.signalCount > 1 && ` · ${t('signals', { count: row.signalCount })}`}
        {row.department && ` · ${words.department(row.department)}`}
      </span>
    </span>
  )
}
