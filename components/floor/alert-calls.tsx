'use client'
import { Bell, BellOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'
import { notify } from '#components/ui/notify.ts'
import type { FloorView } from '#lib/metric/load-floor.ts'
import { useAlertCalls, useCallsOn } from './use-alert-calls.ts'
import { useAlerts } from './use-alerts.ts'

/** In the head of the floor: whether alerts call, which only a click turns on. */
export function AlertCalls({ floor }: { floor: FloorView }) {
  const t = useTranslations('floor')
  const { alerts, isKnown } = useAlerts(floor)
  const { isOn, set } = useCallsOn()
  useAlertCalls(alerts, isKnown)
  async function toggle() {
    set(!isOn)
    if (isOn) return notify({ title: t('callsOff') })
    const permission = typeof Notification === 'undefined' ? 'denied' : await Notification.requestPermission()
    notify({ tone: 'ok', title: permission === 'granted' ? t('callsOn') : t('callsBlocked') })
  }
  return (
    <IconButton
      label={t('calls')}
      icon={isOn ? Bell : BellOff}
      aria-pressed={isOn}
      onClick={() => void toggle()}
    />
  )
}
