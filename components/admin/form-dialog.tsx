'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { FormAlert } from './form-alert.tsx'

interface FormDialogProps {
  title: string
  description?: ReactNode
  submitLabel?: string
  failure: string | null
  isBusy: boolean
  isDirty: boolean
  wide?: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** Closing it with something typed asks first. */
export function FormDialog(props: FormDialogProps) {
  const { title, description, submitLabel, failure, isBusy, isDirty, wide, onSubmit, onClose, children } =
    props
  const t = useTranslations('admin')
  const formId = useId()
  const [isAsking, setAsking] = useState(false)
  const leave = () => (isDirty ? setAsking(true) : onClose())
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) leave()
      }}
      title={title}
      description={description}
      wide={wide}
      footer={
        isAsking ? (
          <>
            <p role="alert" className="me-auto self-center font-medium max-sm:basis-full">
              {t('discardQuestion')}
            </p>
            <Button variant="danger" onClick={onClose}>
              {t('discard')}
            </Button>
            <Button variant="primary" autoFocus onClick={() => setAsking(false)}>
              {t('keep')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={leave}>{t('cancel')}</Button>
            <Button type="submit" form={formId} variant="primary" busy={isBusy}>
              {submitLabel ?? t('save')}
            </Button>
          </>
        )
      }
    >
      <form
        id={formId}
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          if (!isBusy) onSubmit()
        }}
      >
        {children}
        <FormAlert failure={failure} />
      </form>
    </Dialog>
  )
}
