'use client'
import { useTranslations } from 'next-intl'
import { ClockChip } from '#components/clock/clock-chip.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { Clock } from '#components/ui/clock.tsx'
import { clockText } from '#components/ui/clock-text.ts'
import { useNow } from '#components/ui/use-now.ts'
import type { FloorConversation } from '#lib/metric/views.ts'

/** How long the customer waits, or waited for an answer, against the queue's target; and the clock that runs. */
export function RowWait({ row }: { row: FloorConversation }) {
  const t = useTranslations('floor.row')
  if (row.waitingSince)
    return (
      <span className="inline-flex items-center gap-1">
        <ClockChip clock={row} />
        <WaitsNow since={row.waitingSince} serviceLevelMs={row.serviceLevelMs} />
      </span>
    )
  if (row.clockDueAt) return <ClockChip clock={row} named />
  if (row.waitMs === null) return null
  const isLate = row.state !== 'abandoned' && row.waitMs > row.serviceLevelMs
  const wait = clockText(row.waitMs)
  return (
    <Chip tone={row.state === 'abandoned' ? 'bad' : isLate ? 'warn' : 'neutral'}>
      {row.state === 'abandoned' ? t('leftAfter', { wait }) : t('answeredIn', { wait })}
    </Chip>
  )
}

function WaitsNow({ since, serviceLevelMs }: { since: string; serviceLevelMs: number }) {
  const t = useTranslations('floor.row')
  const isLate = useNow() - new Date(since).getTime() > serviceLevelMs
  return (
    <Chip tone={isLate ? 'bad' : 'ok'}>
      {t('waits')} <Clock since={since} />
    </Chip>
  )
}
