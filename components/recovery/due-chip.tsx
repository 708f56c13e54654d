'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Chip } from '#components/ui/chip.tsx'
import { useNow } from '#components/ui/use-now.ts'
import { isOpenState } from '#lib/recovery/recovery-case.ts'
import type { CaseRow } from '#lib/recovery/views.ts'
import { dueText } from './due-text.ts'

/** What is due next and how long that is away: speaking with the customer first, settling after. */
export function DueChip({ row }: { row: Pick<CaseRow, 'state' | 'dueAt' | 'contactedAt'> }) {
  const t = useTranslations('recovery.due')
  const format = useFormatter()
  const now = useNow()
  if (!isOpenState(row.state)) return null
  const due = new Date(row.dueAt)
  const { late, unit, count, tone } = dueText(due.getTime(), now)
  const spoken = row.state === 'contacted' || row.state === 'remedied'
  const time = format.dateTime(due, 'weekdayTime')
  const title = spoken ? t('settleBy', { time }) : t('contactBy', { time })
  return (
    <Chip tone={tone} title={title}>
      <span className="sr-only">{title}, </span>
      <span suppressHydrationWarning>{t(`${late ? 'late' : 'left'}.${unit}`, { count })}</span>
    </Chip>
  )
}
