'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { notify } from '#components/ui/notify.ts'
import { answerSuggestionAction } from '#lib/offer/actions.ts'
import type { Answer } from '#lib/offer/suggestion-inputs.ts'
import type { SuggestionView } from '#lib/offer/suggestion-views.ts'

interface AnswerOptions {
  suggestion: SuggestionView
  onSay?: (text: string) => void
  onAnswered: () => void
}

/** Keeps the customer's answer; an accepted one offers its words for the reply. */
export function useAnswer({ suggestion, onSay, onAnswered }: AnswerOptions) {
  const t = useTranslations('suggestion')
  const [busy, setBusy] = useState(false)
  async function answer(outcome: Answer, reason?: string) {
    const { id, name, say } = suggestion
    if (!id) return
    setBusy(true)
    const result = await answerSuggestionAction({ suggestionId: id, outcome, reason }).catch(() => null)
    setBusy(false)
    if (!result?.ok) return notify({ tone: 'bad', title: t('failed'), detail: result?.problem.message })
    onAnswered()
    if (outcome !== 'accepted') return
    const insert = onSay && say ? { label: t('insertShort'), run: () => onSay(say) } : undefined
    notify({
      tone: 'ok',
      title: t('accepted', { name }),
      action: insert,
      key: id,
    })
  }
  return { answer, busy }
}
