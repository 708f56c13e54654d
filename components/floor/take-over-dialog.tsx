'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { Steered } from './steered.ts'

interface TakeOverDialogProps {
  conversation: Steered
  isBusy: boolean
  onTakeOver: () => void
  onClose: () => void
}

/** Asks first where somebody loses it. */
export function TakeOverDialog({ conversation, isBusy, onTakeOver, onClose }: TakeOverDialogProps) {
  const t = useTranslations('floor')
  const agent = conversation.assigneeName ?? ''
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('takeOverTitle', { agent })}
      description={t('takeOverDetail', { agent, name: conversation.customerName })}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" busy={isBusy} onClick={onTakeOver}>
            {t('takeOver')}
          </Button>
        </>
      }
    />
  )
}
