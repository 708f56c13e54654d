'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'

/** `until` is the first moment after what was jumped to. */
export function Jumped({ until, onNewest }: { until: string; onNewest: () => void }) {
  const t = useTranslations('touchpoint.strip')
  const format = useFormatter()
  const last = new Date(Date.parse(until) - 1)
  const span = format.dateTime(last, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return (
    <p role="status" className="flex items-center gap-2 text-meta text-ink-2">
      <span className="min-w-0 flex-1">{t('older', { span })}</span>
      <Button size="small" variant="quiet" onClick={onNewest}>
        {t('newest')}
      </Button>
    </p>
  )
}
