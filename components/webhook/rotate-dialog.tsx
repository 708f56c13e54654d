'use client'
import { useTranslations } from 'next-intl'
import { useRowCommand } from '#components/admin/use-row-command.ts'
import { useDepartmentName } from '#components/conflict/use-department-name.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { rotateWebhookSecretAction } from '#lib/webhook/actions.ts'
import type { WebhookRow } from '#lib/webhook/views.ts'

interface RotateDialogProps {
  webhook: WebhookRow
  onClose: () => void
  onDone: (department: string, secret: string) => void
}

export function RotateDialog({ webhook: { id: webhookId, department }, onClose, onDone }: RotateDialogProps) {
  const t = useTranslations('webhook')
  const admin = useTranslations('admin')
  const name = useDepartmentName()(department)
  const { isBusy, start } = useRowCommand()
  const rotate = () =>
    void start({
      run: (commandId) => rotateWebhookSecretAction({ webhookId }, commandId),
      onDone: ({ secret }) => onDone(department, secret),
    })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('rotateTitle', { name })}
      description={t('rotateText')}
      footer={
        <>
          <Button onClick={onClose}>{admin('cancel')}</Button>
          <Button variant="primary" busy={isBusy} onClick={rotate}>
            {t('rotate')}
          </Button>
        </>
      }
    />
  )
}
