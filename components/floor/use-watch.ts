'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { useLine } from '#components/realtime/use-line.ts'
import { notify } from '#components/ui/notify.ts'

/** Watches while it is on and this is mounted; after a cut it is said again, for the server ended it with the line. */
export function useWatch(conversationId: string, startsOn: boolean) {
  const t = useTranslations('floor')
  const [isOn, setOn] = useState(startsOn)
  const isLive = useLine() === 'live'
  useEffect(() => {
    if (!isOn || !isLive) return
    let isCurrent = true
    const start = async () => {
      const result = await sendCommand('watch.start', { conversationId })
      if (result.ok || !isCurrent) return
      setOn(false)
      notify({ tone: 'bad', title: t('watchFailed'), detail: result.problem.message })
    }
    void start()
    return () => {
      isCurrent = false
    }
  }, [conversationId, isOn, isLive, t])
  useEffect(() => {
    if (!isOn) return
    return () => void sendCommand('watch.stop', { conversationId })
  }, [conversationId, isOn])
  return { isOn, set: setOn }
}
