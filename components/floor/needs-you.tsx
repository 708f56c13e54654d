'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { useNow } from '#components/ui/use-now.ts'
import type { FloorView } from '#lib/metric/load-floor.ts'
import { toneOf } from './queue-tile.tsx'

interface Alert {
  key: string
  tone: 'bad' | 'warn'
  words: string
  queueId?: string
}

interface NeedsYouProps {
  floor: FloorView
  onShow: (queueId: string) => void
}

/** Trouble before customers meet it; the worst first. */
export function NeedsYou({ floor, onShow }: NeedsYouProps) {
  const t = useTranslations('floor')
  const alerts = useAlerts(floor)
  return (
    <section
      aria-label={t('needsYou')}
      className="grid content-start gap-2 rounded-card border border-line bg-pane p-4 max-[1119px]:-order-1"
    >
      <h2 className="font-semibold">{t('needsYou')}</h2>
      {alerts.length === 0 && <p className="text-ink-2">{t('calm')}</p>}
      <ul className="grid gap-2">
        {alerts.map(({ key, tone, words, queueId }) => (
          <li key={key} className="flex items-start gap-2">
            <span
              aria-hidden
              className={classNames(
                'mt-1.5 size-2 shrink-0 rounded-full',
                tone === 'bad' ? 'bg-bad' : 'bg-warn',
              )}
            />
            <span className="min-w-0 flex-1">{words}</span>
            {queueId && (
              <Button size="small" onClick={() => onShow(queueId)}>
                {t('waiting')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function useAlerts({ queues, agents }: FloorView): Alert[] {
  const t = useTranslations('floor.alerts')
  const now = useNow()
  const alerts: Alert[] = []
  for (const queue of queues) {
    const { id: queueId, name, waiting, available, oldestSince, serviceLevelMs } = queue
    const waited = oldestSince ? now - new Date(oldestSince).getTime() : 0
    if (waiting > 0 && available === 0)
      alerts.push({
        key: `nobody-${queueId}`,
        tone: 'bad',
        words: t('nobody', { queue: name, count: waiting }),
        queueId,
      })
    else if (waited > serviceLevelMs)
      alerts.push({ key: `wait-${queueId}`, tone: 'bad', words: t('wait', { queue: name }), queueId })
    if (toneOf(queue) === 'bad')
      alerts.push({ key: `level-${queueId}`, tone: 'warn', words: t('level', { queue: name }) })
  }
  for (const agent of agents)
    if (agent.state === 'missed')
      alerts.push({ key: `missed-${agent.id}`, tone: 'warn', words: t('missed', { name: agent.name }) })
  return alerts
}
