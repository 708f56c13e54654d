'use client'
import { useTranslations } from 'next-intl'
import { notify } from '#components/ui/notify.ts'
import { PromiseChoice } from './promise-choice.tsx'
import type { PromiseWords } from './promise-dialog.tsx'
import { usePromiseCommand } from './use-promise-command.ts'

interface PromiseProposalProps {
  promise: PromiseWords & { id: string }
  className?: string
}

/** What was found in a message: is it a promise, is it meant so, or is it none? */
export function PromiseProposal({ promise, className }: PromiseProposalProps) {
  const t = useTranslations('promise')
  const { send, busy } = usePromiseCommand()
  const { id, text } = promise
  async function accept(words?: PromiseWords) {
    const result = await send('promise.accept', { promiseId: id, ...words })
    if (result.ok) notify({ tone: 'ok', title: t('saved') })
    return result
  }
  const dismiss = () => void send('promise.dismiss', { promiseId: id })
  return (
    <PromiseChoice
      words={promise}
      yes={{ label: t('accept'), name: t('acceptLabel', { text }), choose: () => void accept() }}
      no={{ label: t('dismiss'), name: t('dismissLabel', { text }), choose: dismiss }}
      change={t('editFirst')}
      onChange={accept}
      busy={busy}
      className={className}
    />
  )
}
