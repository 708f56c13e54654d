'use client'
import { useTranslations } from 'next-intl'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { addWidgetAction, changeWidgetAction } from '#lib/widget/actions.ts'
import { addWidgetInput, type AddWidgetInput } from '#lib/widget/admin-inputs.ts'
import type { WidgetRow } from '#lib/widget/admin-views.ts'
import { FormDialog } from './form-dialog.tsx'
import type { Choice } from './pick-list.tsx'
import { useAdminForm } from './use-admin-form.ts'

interface WidgetDialogProps {
  /** Null: a new one. */
  widget: WidgetRow | null
  queues: readonly Choice[]
  onClose: () => void
  /** With the secret, for a new one. */
  onDone: (name: string, secret: string | null) => void
}

export function WidgetDialog({ widget, queues, onClose, onDone }: WidgetDialogProps) {
  const t = useTranslations('admin.widget')
  const { form, errors, failure, send, isBusy, isDirty } = useAdminForm<
    AddWidgetInput,
    AddWidgetInput,
    string | null
  >({
    schema: addWidgetInput,
    defaults: { name: widget?.name ?? '', queueId: widget?.queueId ?? queues[0]?.id ?? '' },
    toInput: ({ name, queueId }) => ({ name, queueId }),
    async submit(input, commandId) {
      if (!widget) {
        const added = await addWidgetAction(input, commandId)
        return added.ok ? { ok: true, value: added.value.secret } : added
      }
      const changed = await changeWidgetAction({ widgetId: widget.id, ...input }, commandId)
      return changed.ok ? { ok: true, value: null } : changed
    },
    onDone: (secret) => onDone(form.getValues('name'), secret),
  })
  return (
    <FormDialog
      title={widget ? t('editTitle', { name: widget.name }) : t('addTitle')}
      {...{ failure, isBusy, isDirty, onClose }}
      onSubmit={() => void send()}
    >
      <TextField
        {...form.register('name')}
        label={t('name')}
        error={errors.name?.message}
        autoComplete="off"
      />
      <NativeSelect
        {...form.register('queueId')}
        label={t('queue')}
        placeholder={t('chooseQueue')}
        error={errors.queueId?.message}
      >
        {queues.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </NativeSelect>
    </FormDialog>
  )
}
