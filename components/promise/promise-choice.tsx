'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { Result } from '#lib/problem.ts'
import { PromiseDialog, type PromiseWords } from './promise-dialog.tsx'

interface Choice {
  label: string
  /** The label with the promise's own words. */
  name: string
  choose: () => void
}

interface PromiseChoiceProps {
  words: PromiseWords
  yes: Choice
  no: Choice
  /** What the dialog is called in which the words are changed. */
  change: string
  onChange: (words: PromiseWords) => Promise<Result<unknown>>
  busy: boolean
  className?: string
}

/** Yes, yes with other words, or no. */
export function PromiseChoice({ words, yes, no, change, onChange, busy, className }: PromiseChoiceProps) {
  const t = useTranslations('promise')
  const [editing, setEditing] = useState(false)
  const { text } = words
  return (
    <span className={classNames('flex flex-wrap gap-1', className)}>
      <Button size="small" busy={busy} aria-label={yes.name} onClick={yes.choose}>
        {yes.label}
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-label={t('editLabel', { text })}
        onClick={() => setEditing(true)}
      >
        {t('edit')}
      </Button>
      <Button size="small" variant="quiet" busy={busy} aria-label={no.name} onClick={no.choose}>
        {no.label}
      </Button>
      {editing && (
        <PromiseDialog
          title={change}
          hint={t('changeHint')}
          words={words}
          onSave={onChange}
          onClose={() => setEditing(false)}
        />
      )}
    </span>
  )
}
