'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { ProblemView } from '#lib/problem.ts'

interface FormDialogProps {
  title: string
  description?: ReactNode
  busy: boolean
  /** Of the form as a whole; what is wrong with one field stands at that field. */
  problem: ProblemView | null
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A form over the case. Closing it keeps what was typed. */
export function FormDialog({
  title,
  description,
  busy,
  problem,
  onSubmit,
  onClose,
  children,
}: FormDialogProps) {
  const t = useTranslations('recovery.actions')
  const id = useId()
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form={id} busy={busy} shortcut="Mod+Enter">
            {title}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) onSubmit()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
        }}
      >
        {children}
        {problem && (
          <p role="alert" className="rounded-control bg-bad-soft px-3 py-2 text-bad">
            {problem.message}
          </p>
        )}
      </form>
    </Dialog>
  )
}
