'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { notify } from '#components/ui/notify.ts'
import type { Result } from '#lib/problem.ts'

interface Said {
  title: string
  /** Takes the answer back. */
  undo: () => Promise<Result<unknown>>
}

/** Answers a pair once, says what came of it with a way back, and reads the lists again. */
export function useAnswer(onAnswered: () => void) {
  const t = useTranslations('identity')
  const queries = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const refresh = () => void queries.invalidateQueries({ queryKey: ['identity'] })
  const refuse = (detail: string) => notify({ tone: 'bad', title: t('notDone'), detail })

  async function answer<V>(run: () => Promise<Result<V>>, said: (value: V) => Said) {
    if (isBusy) return
    setBusy(true)
    const result = await run()
    setBusy(false)
    if (!result.ok) {
      refresh()
      return refuse(result.problem.message)
    }
    const { title, undo } = said(result.value)
    onAnswered()
    refresh()
    const takeBack = async () => {
      const back = await undo()
      refresh()
      if (back.ok) notify({ tone: 'ok', title: t('undone') })
      else refuse(back.problem.message)
    }
    notify({ tone: 'ok', title, action: { label: t('undo'), run: () => void takeBack() } })
  }

  return {
    isBusy,
    merge: (customerId: string, otherId: string, reviewId: string) =>
      answer(
        () => sendCommand('customer.merge', { customerId, otherId, reviewId }),
        ({ mergeId }) => ({ title: t('merged'), undo: () => sendCommand('customer.unmerge', { mergeId }) }),
      ),
    keepApart: (reviewId: string) =>
      answer(
        () => sendCommand('identity.keep_apart', { reviewId }),
        () => ({ title: t('keptApart'), undo: () => sendCommand('identity.ask_again', { reviewId }) }),
      ),
    postpone: (reviewId: string) =>
      answer(
        () => sendCommand('identity.postpone', { reviewId }),
        () => ({ title: t('postponed'), undo: () => sendCommand('identity.ask_again', { reviewId }) }),
      ),
  }
}
