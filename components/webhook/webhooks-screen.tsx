'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { AdminScreen } from '#components/admin/admin-screen.tsx'
import { OnceDialog } from '#components/admin/once-dialog.tsx'
import { useDepartmentName } from '#components/conflict/use-department-name.ts'
import { Button } from '#components/ui/button.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { notify } from '#components/ui/notify.ts'
import type { DeliveryRow, WebhookRow } from '#lib/webhook/views.ts'
import { Deliveries } from './deliveries.tsx'
import { RotateDialog } from './rotate-dialog.tsx'
import { useWebhookColumns } from './use-webhook-columns.tsx'
import { WebhookDialog } from './webhook-dialog.tsx'

interface WebhooksScreenProps {
  webhooks: readonly WebhookRow[]
  deliveries: DeliveryRow[]
}

type Open =
  | { kind: 'edit'; webhook: WebhookRow | null }
  | { kind: 'rotate'; webhook: WebhookRow }
  | { kind: 'secret'; department: string; secret: string }
  | null

/** The address of each department, and what was sent to it. */
export function WebhooksScreen({ webhooks, deliveries }: WebhooksScreenProps) {
  const t = useTranslations('webhook')
  const admin = useTranslations('admin')
  const router = useRouter()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const edit = (webhook: WebhookRow | null) => setOpen({ kind: 'edit', webhook })
  const columns = useWebhookColumns({
    onEdit: edit,
    onRotate: (webhook) => setOpen({ kind: 'rotate', webhook }),
  })
  const saved = (department: string, secret: string | null) => {
    router.refresh()
    notify({ tone: 'ok', title: admin('saved') })
    setOpen(secret === null ? null : { kind: 'secret', department, secret })
  }
  const add = (
    <Button variant="primary" onClick={() => edit(null)}>
      {t('add')}
    </Button>
  )
  return (
    <AdminScreen title={admin('nav.webhooks')} intro={t('intro')} actions={add}>
      <DataTable
        label={admin('nav.webhooks')}
        columns={columns}
        rows={webhooks}
        rowKey={({ id }) => id}
        empty={<EmptyState>{t('empty')}</EmptyState>}
      />
      {(webhooks.length > 0 || deliveries.length > 0) && <Deliveries first={deliveries} />}
      {open?.kind === 'edit' && <WebhookDialog webhook={open.webhook} onClose={close} onDone={saved} />}
      {open?.kind === 'rotate' && <RotateDialog webhook={open.webhook} onClose={close} onDone={saved} />}
      {open?.kind === 'secret' && <Secret {...open} onClose={close} />}
    </AdminScreen>
  )
}

interface SecretProps {
  department: string
  secret: string
  onClose: () => void
}

function Secret({ department, secret, onClose }: SecretProps) {
  const t = useTranslations('webhook')
  return (
    <OnceDialog
      title={t('secretTitle', { name: useDepartmentName()(department) })}
      description={t('secretText')}
      label={t('secret')}
      value={secret}
      onClose={onClose}
    />
  )
}
