'use client'
import { useTranslations } from 'next-intl'
import { type ReactElement, type ReactNode, useId } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'

interface AskingDialogProps {
  open: boolean
  setOpen: (open: boolean) => void
  trigger: ReactElement
  title: string
  description: string
  submit: string
  isDanger?: boolean
  isBusy: boolean
  failure: string | null
  onSubmit: () => void
  children?: ReactNode
}

/** A question with a few fields and one action. */
export function AskingDialog(props: AskingDialogProps) {
  const {
    open,
    setOpen,
    trigger,
    title,
    description,
    submit,
    isDanger,
    isBusy,
    failure,
    onSubmit,
    children,
  } = props
  const t = useTranslations('admin')
  const formId = useId()
  return (
    <Dialog
      {...{ open, trigger, title, description }}
      onOpenChange={setOpen}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
          <Button type="submit" form={formId} variant={isDanger ? 'danger' : 'primary'} busy={isBusy}>
            {submit}
          </Button>
        </>
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
        {failure && (
          <p
            role="alert"
            className="rounded-control border border-transparent bg-bad-soft px-3 py-2 text-bad"
          >
            {failure}
          </p>
        )}
      </form>
    </Dialog>
  )
}
