'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { TextField } from '#components/ui/text-field.tsx'

export interface PromiseDraft {
  text: string
  /** As a `datetime-local` field says it, in the reader's zone. */
  due: string
}

interface PromiseFieldsProps {
  promise: PromiseDraft | null
  error?: { field?: string; message: string } | null
  onChange: (promise: PromiseDraft | null) => void
}

const DAY_MS = 86_400_000

function tomorrowAtSix(): string {
  const day = new Date(Date.now() + DAY_MS)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T18:00`
}

export function PromiseFields({ promise, error, onChange }: PromiseFieldsProps) {
  const t = useTranslations('wrapUp')
  const text = useRef<HTMLInputElement>(null)
  const lacksText = error?.field === 'promise.text'
  useEffect(() => {
    if (lacksText) text.current?.focus()
  }, [lacksText])
  return (
    <div className="grid gap-2">
      <Checkbox
        label={t('promise')}
        checked={promise !== null}
        onChange={(event) => onChange(event.target.checked ? { text: '', due: tomorrowAtSix() } : null)}
      />
      {promise && (
        <div className="grid items-start gap-3 sm:grid-cols-[1fr_14rem]">
          <TextField
            ref={text}
            label={t('promiseText')}
            error={lacksText ? error.message : undefined}
            required
            value={promise.text}
            onChange={(event) => onChange({ ...promise, text: event.target.value })}
          />
          <TextField
            label={t('promiseDue')}
            error={error?.field === 'promise.dueAt' ? error.message : undefined}
            type="datetime-local"
            required
            value={promise.due}
            onChange={(event) => onChange({ ...promise, due: event.target.value })}
          />
        </div>
      )}
    </div>
  )
}
