'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { notify } from '#components/ui/notify.ts'
import type { DismissReason } from '#lib/fact/dismiss-reason.ts'
import type { ReminderView } from '#lib/fact/learning-views.ts'
import type { ToldView } from '#lib/fact/views.ts'
import { useOffered } from './use-offered.ts'
import { useTold } from './use-told.ts'

const keyOf = ({ type, value }: ToldView) => `${type}:${value}`

/** Already told, less what the agent waved off here; waving off is told to the server with its reason. */
export function useDismissed(conversationId: string, draft: string) {
  const t = useTranslations('composer.told')
  const client = useQueryClient()
  const found = useTold(conversationId, draft, true)
  const [gone, setGone] = useState<readonly string[]>([])
  const told = found.filter((each) => !gone.includes(keyOf(each)))
  const offered = useOffered(conversationId, told[0])
  const bringBack = (told: ToldView) => setGone((known) => known.filter((key) => key !== keyOf(told)))
  const nameOf = ({ type, value }: ToldView) => ({ conversationId, type, value })

  async function undo(told: ToldView) {
    const result = await sendCommand('fact.undo_dismissal', nameOf(told))
    if (!result.ok) return notify({ tone: 'bad', title: t('notUndone'), detail: result.problem.message })
    bringBack(told)
    await client.invalidateQueries({ queryKey: ['told', conversationId] })
  }
  async function dismiss(told: ReminderView, reason: DismissReason) {
    setGone((known) => [...known, keyOf(told)])
    offered.answered(told)
    const result = await sendCommand('fact.dismiss', { ...nameOf(told), reason, wording: told.wording })
    if (!result.ok) {
      bringBack(told)
      return notify({ tone: 'bad', title: t('notDismissed'), detail: result.problem.message })
    }
    notify({ title: t(`dismissed.${reason}`), action: { label: t('undo'), run: () => void undo(told) } })
  }
  /** The draft with what was told where it was asked, or with the question whether it still holds. */
  function putIn(told: ReminderView, text: string, confirm: string | null = null) {
    offered.inserted(told, confirm !== null || told.confirm === null)
    return `${text.slice(0, told.question.start)}${confirm ?? told.insert}${text.slice(told.question.end)}`
  }
  return { told, dismiss, putIn }
}
