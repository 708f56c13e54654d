'use client'
import { useTranslations } from 'next-intl'
import { FormDialog } from '#components/admin/form-dialog.tsx'
import { useAdminForm } from '#components/admin/use-admin-form.ts'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { addSourceAction, changeSourceAction } from '#lib/ingest/actions.ts'
import { type AddSourceInput, addSourceInput } from '#lib/ingest/admin-inputs.ts'
import type { SourceRow } from '#lib/ingest/admin-views.ts'

interface SourceDialogProps {
  /** Null: a new one. */
  source: SourceRow | null
  onClose: () => void
  onDone: () => void
}

export function SourceDialog({ source, onClose, onDone }: SourceDialogProps) {
  const t = useTranslations('ingest.sources')
  const { form, errors, failure, send, isBusy, isDirty } = useAdminForm<
    AddSourceInput,
    AddSourceInput,
    { sourceId: string }
  >({
    schema: addSourceInput,
    defaults: { name: source?.name ?? '', isTrusted: source?.isTrusted ?? false },
    toInput: ({ name, isTrusted }) => ({ name, isTrusted }),
    submit: (input, commandId) =>
      source
        ? changeSourceAction({ sourceId: source.id, ...input }, commandId)
        : addSourceAction(input, commandId),
    onDone,
  })
  return (
    <FormDialog
      title={source ? t('editTitle', { name: source.name }) : t('addTitle')}
      {...{ failure, isBusy, isDirty, onClose }}
      onSubmit={() => void send()}
    >
      <TextField
        {...form.register('name')}
        label={t('name')}
        error={errors.name?.message}
        autoComplete="off"
      />
      <Checkbox {...form.register('isTrusted')} label={t('trustedField')} hint={t('trustedHint')} />
    </FormDialog>
  )
}
