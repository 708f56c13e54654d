'use client'
import { useTranslations } from 'next-intl'
import { FormDialog } from '#components/admin/form-dialog.tsx'
import { useAdminForm } from '#components/admin/use-admin-form.ts'
import { useDepartmentName } from '#components/conflict/use-department-name.ts'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { DEPARTMENTS } from '#lib/touchpoint/kinds.ts'
import { addWebhookAction, changeWebhookAction } from '#lib/webhook/actions.ts'
import { addWebhookInput, type AddWebhookInput } from '#lib/webhook/inputs.ts'
import type { WebhookRow } from '#lib/webhook/views.ts'

interface WebhookDialogProps {
  /** Null: a new one. */
  webhook: WebhookRow | null
  onClose: () => void
  /** With the secret, for a new one. */
  onDone: (department: string, secret: string | null) => void
}

export function WebhookDialog({ webhook, onClose, onDone }: WebhookDialogProps) {
  const t = useTranslations('webhook')
  const departmentName = useDepartmentName()
  const { form, errors, failure, send, isBusy, isDirty } = useWebhookForm(webhook, onDone)
  return (
    <FormDialog
      title={webhook ? t('editTitle', { name: departmentName(webhook.department) }) : t('addTitle')}
      {...{ failure, isBusy, isDirty, onClose }}
      onSubmit={() => void send()}
    >
      {!webhook && (
        <NativeSelect
          {...form.register('department')}
          label={t('department')}
          error={errors.department?.message}
        >
          {DEPARTMENTS.map((name) => (
            <option key={name} value={name}>
              {departmentName(name)}
            </option>
          ))}
        </NativeSelect>
      )}
      <TextField
        {...form.register('url')}
        type="url"
        label={t('url')}
        hint={t('urlHint')}
        placeholder="https://marketing.example/holds"
        error={errors.url?.message}
        autoComplete="off"
        spellCheck={false}
      />
      <Checkbox {...form.register('isInternal')} label={t('internalField')} hint={t('internalHint')} />
    </FormDialog>
  )
}

function useWebhookForm(webhook: WebhookRow | null, onDone: WebhookDialogProps['onDone']) {
  const spec = useAdminForm<AddWebhookInput, AddWebhookInput, string | null>({
    schema: addWebhookInput,
    defaults: {
      department: webhook?.department ?? 'marketing',
      url: webhook?.url ?? '',
      isInternal: webhook?.isInternal ?? false,
    },
    toInput: ({ department, url, isInternal }) => ({ department, url, isInternal }),
    async submit(input, commandId) {
      if (!webhook) {
        const added = await addWebhookAction(input, commandId)
        return added.ok ? { ok: true, value: added.value.secret } : added
      }
      const { url, isInternal } = input
      const changed = await changeWebhookAction({ webhookId: webhook.id, url, isInternal }, commandId)
      return changed.ok ? { ok: true, value: null } : changed
    },
    onDone: (secret) => onDone(spec.form.getValues('department'), secret),
  })
  return spec
}
