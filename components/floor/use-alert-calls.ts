'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { chime } from '#components/desk/chime.ts'
import { useStoredState } from '#components/ui/use-stored-state.ts'
import { alertWords } from './alert-words.ts'
import type { Alert } from './find-alerts.ts'

const KEY = 'throughline.floor.calls'

/** Whether this browser calls out; asked for by a click alone. */
export function useCallsOn() {
  const [stored, store] = useStoredState(KEY)
  return { isOn: stored === 'on', set: (isOn: boolean) => store(isOn ? 'on' : null) }
}

/** Calls once for each alert that comes up while this is open, not for those that it found. */
export function useAlertCalls(alerts: readonly Alert[], isKnown: boolean) {
  const t = useTranslations('floor')
  const format = useFormatter()
  const { isOn } = useCallsOn()
  const known = useRef<ReadonlySet<string> | null>(null)
  useEffect(() => {
    if (!isKnown) return
    const before = known.current
    known.current = new Set(alerts.map(({ id }) => id))
    const fresh = before && isOn ? alerts.filter(({ id }) => !before.has(id)) : []
    for (const alert of fresh) if (alert.notify) show(alert.id, alertWords(t, format, alert))
    if (fresh.some(({ sound }) => sound)) chime()
  }, [alerts, isKnown, isOn, t, format])
}

function show(tag: string, body: string) {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return
  try {
    const notification = new Notification('Throughline', { tag, body })
    notification.addEventListener('click', () => window.focus())
  } catch {
    // Some phones let only a service worker notify; the alert stands on the screen anyway.
  }
}
