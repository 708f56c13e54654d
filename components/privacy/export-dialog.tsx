'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { requestExportAction } from '#lib/privacy/actions.ts'
import { AskingDialog } from './asking-dialog.tsx'
import { usePrivacyCommand } from './use-privacy-command.ts'

export function ExportDialog({ customerId }: { customerId: string }) {
  const t = useTranslations('privacy.export')
  const [open, setOpen] = useState(false)
  const { isBusy, failure, start } = usePrivacyCommand()
  return (
    <AskingDialog
      {...{ open, setOpen, isBusy, failure }}
      trigger={<Button size="small">{t('start')}</Button>}
      title={t('title')}
      description={t('hint')}
      submit={t('submit')}
      onSubmit={() =>
        void start({
          run: (id) => requestExportAction({ customerId }, id),
          said: t('started'),
          onDone: () => setOpen(false),
        })
      }
    />
  )
}
