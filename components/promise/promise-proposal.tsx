'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { notify } from '#components/ui/notify.ts'
import { PromiseDialog, type PromiseWords } from './promise-dialog.tsx'
import { usePromiseCommand } from './use-promise-command.ts'

interface PromiseProposalProps {
  promise: PromiseWords & { id: string }
  className?: string
}

/** What was found in a message: is it a promise, is it meant so, or is it none? */
export function PromiseProposal({ promise, className }: PromiseProposalProps) {
  const t = useTranslations('promise')
  const [editing, setEditing] = useState(false)
  const { send, busy } = usePromiseCommand()
  const { id, text } = promise
  async function accept(words?: PromiseWords) {
    const result = await send('promise.accept', { promiseId: id, ...words })
    if (result.ok) notify({ tone: 'ok', title: t('saved') })
    return result
  }
  return (
    <span className={classNames('flex flex-wrap gap-1', className)}>
      <Button size="small" busy={busy} aria-label={t('acceptLabel', { text })} onClick={() => void accept()}>
        {t('accept')}
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-label={t('editLabel', { text })}
        onClick={() => setEditing(true)}
      >
        {t('edit')}
      </Button>
      <Button
        size="small"
        variant="quiet"
        busy={busy}
        aria-label={t('dismissLabel', { text })}
        onClick={() => void send('promise.dismiss', { promiseId: id })}
      >
        {t('dismiss')}
      </Button>
      {editing && (
        <PromiseDialog
          title={t('editFirst')}
          hint={t('changeHint')}
          words={promise}
          onSave={accept}
          onClose={() => setEditing(false)}
        />
      )}
    </span>
  )
}
