'use client'
import { AlarmClockOff, Hand } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Clock } from '#components/ui/clock.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { alertWords } from './alert-words.ts'
import type { Alert } from './find-alerts.ts'
import type { FloorAddress } from './use-floor-address.ts'

interface AlertLineProps {
  alert: Alert
  maySteer: boolean
  onShow: FloorAddress['showFigure']
  onRead: FloorAddress['read']
  onSnooze: () => void
}

export function AlertLine({ alert, maySteer, onShow, onRead, onSnooze }: AlertLineProps) {
  const t = useTranslations('floor')
  const what = alertWords(t, useFormatter(), alert)
  return (
    <li className="flex items-start gap-2.5">
      <Mark alert={alert} />
      <span className="grid min-w-0 flex-1 gap-1">
        <span className="wrap-anywhere">
          {what} {alert.since && <Clock since={alert.since} className="text-ink-3" />}
        </span>
        <AlertButtons {...{ alert, maySteer, onShow, onRead }} />
      </span>
      <IconButton
        label={t('snooze', { what })}
        icon={AlarmClockOff}
        className="-my-0.5 -me-1.5 size-6 text-ink-3"
        onClick={onSnooze}
      />
    </li>
  )
}

function Mark({ alert: { kind, tone } }: { alert: Alert }) {
  if (kind === 'hand_raised')
    return <Hand aria-hidden size={15} strokeWidth={1.75} className="mt-0.5 -ms-1 shrink-0 text-bad" />
  return (
    <span
      aria-hidden
      data-fill=""
      className={classNames('mt-1.5 size-2 shrink-0 rounded-full', tone === 'bad' ? 'bg-bad' : 'bg-warn')}
    />
  )
}

function AlertButtons({ alert, maySteer, onShow, onRead }: Omit<AlertLineProps, 'onSnooze'>) {
  const t = useTranslations('floor')
  const { leadsTo, name, kind } = alert
  if (!leadsTo) return null
  if ('figure' in leadsTo)
    return (
      <span>
        <Button size="small" aria-description={name} onClick={() => onShow(leadsTo)}>
          {t(`figure.${leadsTo.figure}`)}
        </Button>
      </span>
    )
  return (
    <span className="flex gap-1.5">
      <Button size="small" aria-description={name} onClick={() => onRead(leadsTo.conversationId)}>
        {t('open')}
      </Button>
      {maySteer && kind === 'hand_raised' && (
        <Button size="small" aria-description={name} onClick={() => onRead(leadsTo.conversationId, 'watch')}>
          {t('watch')}
        </Button>
      )}
    </span>
  )
}
