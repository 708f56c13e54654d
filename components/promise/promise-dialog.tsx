'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { localTime } from '#components/customer/local-time.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { ProblemView, Result } from '#lib/problem.ts'

export interface PromiseWords {
  text: string
  dueAt: string
}

interface PromiseDialogProps {
  title: string
  hint: string
  /** What stands there at first; a new one is due tomorrow at six. */
  words?: PromiseWords
  onSave: (words: PromiseWords) => Promise<Result<unknown>>
  onClose: () => void
}

const DAY_MS = 86_400_000

function tomorrowAtSix(): Date {
  const day = new Date(Date.now() + DAY_MS)
  day.setHours(18, 0, 0, 0)
  return day
}

/** What was promised and by when, in the reader's zone. */
export function PromiseDialog({ title, hint, words, onSave, onClose }: PromiseDialogProps) {
  const t = useTranslations('promise')
  const form = useId()
  const [text, setText] = useState(words?.text ?? '')
  const [due, setDue] = useState(() => localTime(words ? new Date(words.dueAt) : tomorrowAtSix()))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined)

  async function save() {
    if (busy) return
    setBusy(true)
    const at = new Date(due)
    const result = await onSave({ text, dueAt: Number.isNaN(at.getTime()) ? '' : at.toISOString() })
    setBusy(false)
    if (result.ok) onClose()
    else setProblem(result.problem)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={hint}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form={form} busy={busy} shortcut="Mod+Enter">
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
        }}
      >
        <TextArea
          label={t('text')}
          rows={2}
          value={text}
          error={errorOf('text')}
          onChange={(event) => setText(event.target.value)}
        />
        <TextField
          label={t('due')}
          type="datetime-local"
          value={due}
          error={errorOf('dueAt')}
          onChange={(event) => setDue(event.target.value)}
        />
      </form>
    </Dialog>
  )
}
