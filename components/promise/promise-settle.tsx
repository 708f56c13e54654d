'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { PromiseDialog, type PromiseWords } from './promise-dialog.tsx'
import { usePromiseCommand } from './use-promise-command.ts'

interface PromiseSettleProps {
  promise: PromiseWords & { id: string }
  className?: string
}

/** Done, agreed anew, or taken back. */
export function PromiseSettle({ promise, className }: PromiseSettleProps) {
  const t = useTranslations('promise')
  const [editing, setEditing] = useState(false)
  const { send, busy } = usePromiseCommand()
  const { id, text } = promise
  const settle = (outcome: 'kept' | 'withdrawn') => void send('promise.settle', { promiseId: id, outcome })
  return (
    <span className={classNames('flex flex-wrap gap-1', className)}>
      <Button size="small" busy={busy} aria-label={t('keepLabel', { text })} onClick={() => settle('kept')}>
        {t('keep')}
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
        aria-label={t('withdrawLabel', { text })}
        onClick={() => settle('withdrawn')}
      >
        {t('withdraw')}
      </Button>
      {editing && (
        <PromiseDialog
          title={t('change')}
          hint={t('changeHint')}
          words={promise}
          onSave={(words) => send('promise.change', { promiseId: id, ...words })}
          onClose={() => setEditing(false)}
        />
      )}
    </span>
  )
}
