'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { useNow } from '#components/ui/use-now.ts'
import type { FloorView } from '#lib/metric/load-floor.ts'
import { type Alert, findAlerts } from './find-alerts.ts'
import type { FigureSource } from './use-floor-address.ts'

interface NeedsYouProps {
  floor: FloorView
  onShow: (source: FigureSource) => void
  className?: string
}

/** Trouble before customers meet it, each with the one click that leads to it. */
export function NeedsYou({ floor, onShow, className }: NeedsYouProps) {
  const t = useTranslations('floor')
  const alerts = findAlerts(floor, useNow())
  return (
    <section
      aria-label={t('needsYou')}
      className={classNames('rounded-card border border-line bg-pane px-4 py-3', className)}
    >
      <h2 className="mb-2 font-semibold">{t('needsYou')}</h2>
      {alerts.length === 0 && <p className="text-ink-2">{t('calm')}</p>}
      <ul role="list" aria-live="polite" className="grid gap-2.5">
        {alerts.map((alert) => (
          <AlertLine key={alert.id} alert={alert} onShow={onShow} />
        ))}
      </ul>
    </section>
  )
}

function AlertLine({ alert, onShow }: { alert: Alert; onShow: NeedsYouProps['onShow'] }) {
  const t = useTranslations('floor')
  const { kind, tone, name } = alert
  const source = sourceOf(alert)
  return (
    <li className="flex items-start gap-2.5">
      <span
        aria-hidden
        data-fill=""
        className={classNames('mt-1.5 size-2 shrink-0 rounded-full', tone === 'bad' ? 'bg-bad' : 'bg-warn')}
      />
      <span className="min-w-0 flex-1 wrap-anywhere">
        {t(`alert.${kind}`, { name, waiting: 'waiting' in alert ? alert.waiting : 0 })}
      </span>
      {source && (
        <Button size="small" aria-description={name} onClick={() => onShow(source)}>
          {t(`figure.${source.figure}`)}
        </Button>
      )}
    </li>
  )
}

function sourceOf(alert: Alert): FigureSource | null {
  switch (alert.kind) {
    case 'nobody':
    case 'late':
      return { queueId: alert.queueId, figure: 'waiting' }
    case 'level':
      return { queueId: alert.queueId, figure: 'offered' }
    case 'missed':
      return alert.holds > 0 ? { agentId: alert.agentId, figure: 'held' } : null
  }
}
