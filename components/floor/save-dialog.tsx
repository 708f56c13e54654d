'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'

interface SaveDialogProps {
  title: string
  description: string
  /** Nothing to save yet. */
  isDisabled?: boolean
  /** The sentence of what is wrong; null closes it. */
  save: () => Promise<string | null>
  onClose: () => void
  children: (problem: string | null) => ReactNode
}

/** A short form that stays open until it is saved. */
export function SaveDialog({ title, description, isDisabled, save, onClose, children }: SaveDialogProps) {
  const t = useTranslations('floor')
  const formId = useId()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  async function submit() {
    setBusy(true)
    const wrong = await save()
    setBusy(false)
    setProblem(wrong)
    if (wrong === null) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={isBusy} disabled={isDisabled}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          if (!isBusy) void submit()
        }}
      >
        {children(problem)}
      </form>
    </Dialog>
  )
}
