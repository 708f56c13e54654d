'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { FloorView } from '#lib/metric/load-floor.ts'
import { AlertLine } from './alert-line.tsx'
import { useAlerts } from './use-alerts.ts'
import type { FloorAddress } from './use-floor-address.ts'

interface NeedsYouProps {
  floor: FloorView
  address: Pick<FloorAddress, 'showFigure' | 'read'>
  maySteer: boolean
  className?: string
}

/** Trouble before customers meet it, raised hands above all, each with the one click that leads to it. */
export function NeedsYou({ floor, address, maySteer, className }: NeedsYouProps) {
  const t = useTranslations('floor')
  const { alerts, snoozed, snooze, wakeAll, isKnown, error } = useAlerts(floor)
  return (
    <section
      aria-label={t('needsYou')}
      className={classNames('rounded-card border border-line bg-pane px-4 py-3', className)}
    >
      <h2 className="mb-2 font-semibold">{t('needsYou')}</h2>
      {error && <p className="mb-2 text-warn">{t('attentionFailed')}</p>}
      {isKnown && alerts.length === 0 && <p className="text-ink-2">{t('calm')}</p>}
      <ul role="list" aria-live="polite" className="grid gap-2.5">
        {alerts.map((alert) => (
          <AlertLine
            key={alert.id}
            alert={alert}
            maySteer={maySteer}
            onShow={address.showFigure}
            onRead={address.read}
            onSnooze={() => snooze(alert.id)}
          />
        ))}
      </ul>
      {snoozed > 0 && (
        <p className="mt-2.5 flex items-center justify-between gap-2 text-meta text-ink-3">
          {t('snoozed', { count: snoozed })}
          <Button size="small" variant="quiet" onClick={wakeAll}>
            {t('wake')}
          </Button>
        </p>
      )}
    </section>
  )
}
