'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { placeHoldAction } from '#lib/privacy/actions.ts'
import { AskingDialog } from './asking-dialog.tsx'
import { usePrivacyCommand } from './use-privacy-command.ts'

export function HoldDialog({ customerId }: { customerId: string }) {
  const t = useTranslations('privacy.hold')
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [day, setDay] = useState('')
  const { isBusy, failure, errorOf, start, forget } = usePrivacyCommand()
  const change = (set: (text: string) => void) => (event: { target: { value: string } }) => {
    forget()
    set(event.target.value)
  }
  return (
    <AskingDialog
      {...{ open, setOpen, isBusy, failure }}
      trigger={<Button size="small">{t('place')}</Button>}
      title={t('dialog')}
      description={t('dialogHint')}
      submit={t('submit')}
      onSubmit={() =>
        void start({
          run: (id) => placeHoldAction({ customerId, reason, until: endOf(day) }, id),
          said: t('done'),
          onDone: () => setOpen(false),
        })
      }
    >
      <TextArea
        label={t('reason')}
        error={errorOf('reason')}
        value={reason}
        maxLength={500}
        onChange={change(setReason)}
      />
      <TextField
        label={t('untilField')}
        error={errorOf('until')}
        type="date"
        value={day}
        onChange={change(setDay)}
      />
    </AskingDialog>
  )
}

/** The whole of the day counts. */
function endOf(day: string): string | null {
  const end = new Date(`${day}T23:59:59`)
  return day === '' ? null : Number.isNaN(end.getTime()) ? '' : end.toISOString()
}
