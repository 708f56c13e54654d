'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { ClockChip } from '#components/clock/clock-chip.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { Clock } from '#components/ui/clock.tsx'
import { useNow } from '#components/ui/use-now.ts'
import type { WorkRow } from '#lib/conversation/views.ts'

const WARN_MS = 60_000
const BAD_MS = 180_000
const DAY_MS = 86_400_000

/** The one chip of a row: its service-level clock, else how long the customer has waited, else its state. */
export function RowClock({ row }: { row: WorkRow }) {
  const t = useTranslations('desk.row')
  if (row.state === 'wrap_up') return <Chip>{row.endedBy === 'customer' ? t('left') : t('wrapUp')}</Chip>
  if (row.state === 'parked') return <ParkedUntil wakeAt={row.wakeAt} />
  return isFarOff(row) ? <Waited row={row} /> : <ClockChip clock={row} />
}

/** No clock runs, or only that of the whole matter while the customer waits for a word. */
const isFarOff = ({ clockDueAt, clockKind, replyDueSince }: WorkRow) =>
  !clockDueAt || (clockKind === 'resolution' && replyDueSince !== null)

function Waited({ row }: { row: WorkRow }) {
  const t = useTranslations('desk.row')
  const now = useNow()
  const since = row.state === 'waiting' ? row.waitingSince : row.replyDueSince
  if (!since) return null
  const waited = now - new Date(since).getTime()
  const tone = waited >= BAD_MS ? 'bad' : waited >= WARN_MS ? 'warn' : 'ok'
  const what = row.state === 'waiting' ? t('waiting') : t('replyDue')
  return (
    <Chip tone={tone} title={what}>
      <span className="sr-only">{what}</span>
      <Clock since={since} />
    </Chip>
  )
}

function ParkedUntil({ wakeAt }: { wakeAt: string | null }) {
  const t = useTranslations('desk.row')
  const format = useFormatter()
  const now = useNow()
  if (!wakeAt) return <Chip>{t('parkedReply')}</Chip>
  const at = new Date(wakeAt)
  const isNear = at.getTime() - now < DAY_MS
  return (
    <Chip title={format.dateTime(at, 'full')}>
      {t('parkedUntil', { when: format.dateTime(at, isNear ? 'time' : 'day') })}
    </Chip>
  )
}
