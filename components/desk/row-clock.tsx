'use client'
import { useTranslations } from 'next-intl'
import { Chip } from '#components/ui/chip.tsx'
import { Clock } from '#components/ui/clock.tsx'
import { useNow } from '#components/ui/use-now.ts'
import type { WorkRow } from '#lib/conversation/views.ts'

const WARN_MS = 60_000
const BAD_MS = 180_000

/** How long the customer has waited for us: the one chip of a row. */
export function RowClock({ row }: { row: WorkRow }) {
  const t = useTranslations('desk.row')
  const now = useNow()
  if (row.state === 'wrap_up') return <Chip>{row.endedBy === 'customer' ? t('left') : t('wrapUp')}</Chip>
  const since = row.state === 'waiting' ? row.waitingSince : row.replyDueSince
  if (!since) return null
  const waited = now - new Date(since).getTime()
  const tone = waited >= BAD_MS ? 'bad' : waited >= WARN_MS ? 'warn' : 'ok'
  return (
    <Chip tone={tone} title={row.state === 'waiting' ? t('waiting') : t('replyDue')}>
      <span className="sr-only">{row.state === 'waiting' ? t('waiting') : t('replyDue')}</span>
      <Clock since={since} />
    </Chip>
  )
}
