'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { requestErasureAction } from '#lib/privacy/actions.ts'
import { AskingDialog } from './asking-dialog.tsx'
import { usePrivacyCommand } from './use-privacy-command.ts'

interface EraseDialogProps {
  customerId: string
  customerName: string
}

export function EraseDialog({ customerId, customerName }: EraseDialogProps) {
  const t = useTranslations('privacy.erase')
  const [open, setOpen] = useState(false)
  const [confirmation, setConfirmation] = useState('')
  const { isBusy, failure, errorOf, start, forget } = usePrivacyCommand()
  return (
    <AskingDialog
      {...{ open, setOpen, isBusy, failure }}
      trigger={<Button size="small">{t('start')}</Button>}
      title={t('title')}
      description={t('hint')}
      submit={t('submit')}
      isDanger
      onSubmit={() =>
        void start({
          run: (id) => requestErasureAction({ customerId, confirmation }, id),
          said: t('started'),
          onDone: () => setOpen(false),
        })
      }
    >
      <p className="font-medium">{t('final')}</p>
      <TextField
        label={t('confirm')}
        hint={t('confirmHint', { name: customerName })}
        error={errorOf('confirmation')}
        value={confirmation}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          forget()
          setConfirmation(event.target.value)
        }}
      />
    </AskingDialog>
  )
}
