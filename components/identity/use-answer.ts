'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { notify } from '#components/ui/notify.ts'
import type { Result } from '#lib/problem.ts'

interface Answer {
  /** What is said once it is given. */
  said: string
  give: () => Promise<Result<unknown>>
  takeBack: () => Promise<Result<unknown>>
}

/** The three answers to a pair. A merge is taken back by the id that it got. */
export function useAnswer(onAnswered: () => void) {
  const t = useTranslations('identity')
  const { isBusy, answer } = useGiving(onAnswered)
  const merge = (customerId: string, otherId: string, reviewId: string) => {
    let mergeId = ''
    const give = async () => {
      const result = await sendCommand('customer.merge', { customerId, otherId, reviewId })
      if (result.ok) mergeId = result.value.mergeId
      return result
    }
    return answer({
      said: t('merged'),
      give,
      takeBack: async () => {
        const undone = await sendCommand('customer.unmerge', { mergeId })
        return undone.ok ? sendCommand('identity.ask_again', { reviewId }) : undone
      },
    })
  }
  const takeBack = (reviewId: string) => () => sendCommand('identity.ask_again', { reviewId })
  const keepApart = (reviewId: string) =>
    answer({
      said: t('keptApart'),
      give: () => sendCommand('identity.keep_apart', { reviewId }),
      takeBack: takeBack(reviewId),
    })
  const postpone = (reviewId: string) =>
    answer({
      said: t('postponed'),
      give: () => sendCommand('identity.postpone', { reviewId }),
      takeBack: takeBack(reviewId),
    })
  return { isBusy, merge, keepApart, postpone }
}

/** Gives an answer once, says what came of it with a way back, and reads the lists again. */
function useGiving(onAnswered: () => void) {
  const t = useTranslations('identity')
  const queries = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const refresh = () => void queries.invalidateQueries({ queryKey: ['identity'] })
  const settle = (result: Result<unknown>, title: string, undo?: () => void) => {
    refresh()
    if (!result.ok) return notify({ tone: 'bad', title: t('notDone'), detail: result.problem.message })
    notify({ tone: 'ok', title, action: undo && { label: t('undo'), run: undo } })
  }
  const answer = async ({ said, give, takeBack }: Answer) => {
    if (isBusy) return
    setBusy(true)
    const result = await give()
    setBusy(false)
    if (result.ok) onAnswered()
    settle(result, said, () => void takeBack().then((back) => settle(back, t('undone'))))
  }
  return { isBusy, answer }
}
