'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { notify } from '#components/ui/notify.ts'
import type { DismissReason } from '#lib/fact/dismiss-reason.ts'
import type { ToldView } from '#lib/fact/views.ts'
import { useTold } from './use-told.ts'

const keyOf = ({ type, value }: ToldView) => `${type}:${value}`

/** Already told, less what the agent waved off here; waving off is told to the server with its reason. */
export function useDismissed(conversationId: string, draft: string) {
  const t = useTranslations('composer.told')
  const client = useQueryClient()
  const found = useTold(conversationId, draft, true)
  const [gone, setGone] = useState<readonly string[]>([])
  const bringBack = (told: ToldView) => setGone((known) => known.filter((key) => key !== keyOf(told)))
  const nameOf = ({ type, value }: ToldView) => ({ conversationId, type, value })

  async function undo(told: ToldView) {
    const result = await sendCommand('fact.undo_dismissal', nameOf(told))
    if (!result.ok) return notify({ tone: 'bad', title: t('notUndone'), detail: result.problem.message })
    bringBack(told)
    await client.invalidateQueries({ queryKey: ['told', conversationId] })
  }
  async function dismiss(told: ToldView, reason: DismissReason) {
    setGone((known) => [...known, keyOf(told)])
    const result = await sendCommand('fact.dismiss', { ...nameOf(told), reason })
    if (!result.ok) {
      bringBack(told)
      return notify({ tone: 'bad', title: t('notDismissed'), detail: result.problem.message })
    }
    notify({ title: t(`dismissed.${reason}`), action: { label: t('undo'), run: () => void undo(told) } })
  }
  return { told: found.filter((told) => !gone.includes(keyOf(told))), dismiss }
}
