'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { notify } from '#components/ui/notify.ts'
import type { Result } from '#lib/problem.ts'

/** Coming in beside who holds it, and going again; `isJoined` is what the server says. */
export function useJoin(conversationId: string, isJoined: boolean, joinsNow: boolean) {
  const t = useTranslations('floor')
  const [isBusy, setBusy] = useState(false)
  const asked = useRef(false)

  async function run(send: () => Promise<Result<unknown>>, failed: string) {
    setBusy(true)
    const result = await send()
    setBusy(false)
    if (!result.ok) notify({ tone: 'bad', title: failed, detail: result.problem.message })
  }
  const join = () => void run(() => sendCommand('conversation.join', { conversationId }), t('joinFailed'))
  const leave = () => void run(() => sendCommand('participant.leave', { conversationId }), t('leaveFailed'))

  const latest = useRef(join)
  useEffect(() => {
    latest.current = join
  })
  useEffect(() => {
    if (!joinsNow || isJoined || asked.current) return
    asked.current = true
    latest.current()
  }, [joinsNow, isJoined])
  return { join, leave, isBusy }
}
