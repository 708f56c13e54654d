'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { type CommandInput, type CommandName, sendCommand } from '#components/realtime/connection.ts'
import { notify } from '#components/ui/notify.ts'

/** Asks for one change and says at once if it was refused; the answer is whether it was committed. */
export function useMove() {
  const t = useTranslations('routing')
  const [busy, setBusy] = useState(false)
  const move = useCallback(
    async <N extends CommandName>(name: N, input: CommandInput<N>): Promise<boolean> => {
      setBusy(true)
      const result = await sendCommand(name, input)
      setBusy(false)
      if (!result.ok) notify({ tone: 'bad', title: t('failed'), detail: result.problem.message })
      return result.ok
    },
    [t],
  )
  return { move, busy }
}
