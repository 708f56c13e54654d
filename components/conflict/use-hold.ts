'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { notify } from '#components/ui/notify.ts'
import { newId } from '#lib/id.ts'

/** Asks a department to hold back, or lets it write again. */
export function useHold(conflictId: string, department: string) {
  const t = useTranslations('conflict')
  const [busy, setBusy] = useState(false)
  async function run(command: 'hold.ask' | 'hold.lift', said: string) {
    setBusy(true)
    const result = await sendCommand(command, { conflictId }, newId())
    setBusy(false)
    if (result.ok) return notify({ tone: 'ok', title: said })
    notify({ tone: 'bad', title: t('notDone'), detail: result.problem.message })
  }
  return {
    busy,
    ask: () => void run('hold.ask', t('askedDone', { department })),
    lift: () => void run('hold.lift', t('liftedDone', { department })),
  }
}
