'use client'
import { useTranslations } from 'next-intl'
import { PromiseChoice } from './promise-choice.tsx'
import type { PromiseWords } from './promise-dialog.tsx'
import { usePromiseCommand } from './use-promise-command.ts'

interface PromiseSettleProps {
  promise: PromiseWords & { id: string }
  className?: string
}

/** Done, agreed anew, or taken back. */
export function PromiseSettle({ promise, className }: PromiseSettleProps) {
  const t = useTranslations('promise')
  const { send, busy } = usePromiseCommand()
  const { id, text } = promise
  const settle = (outcome: 'kept' | 'withdrawn') => () =>
    void send('promise.settle', { promiseId: id, outcome })
  return (
    <PromiseChoice
      words={promise}
      yes={{ label: t('keep'), name: t('keepLabel', { text }), choose: settle('kept') }}
      no={{ label: t('withdraw'), name: t('withdrawLabel', { text }), choose: settle('withdrawn') }}
      change={t('change')}
      onChange={(words) => send('promise.change', { promiseId: id, ...words })}
      busy={busy}
      className={className}
    />
  )
}
