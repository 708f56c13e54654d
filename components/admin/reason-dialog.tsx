'use client'
import { useTranslations } from 'next-intl'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { REASONED_STATES } from '#lib/agent/presence.ts'
import { addReasonAction, changeReasonAction } from '#lib/agent/reason-actions.ts'
import { addReasonInput, type AddReasonInput } from '#lib/agent/reason-inputs.ts'
import type { ReasonRow } from '#lib/agent/views.ts'
import { FormDialog } from './form-dialog.tsx'
import { useAdminForm } from './use-admin-form.ts'

interface ReasonDialogProps {
  /** Null: a new one. */
  reason: ReasonRow | null
  onClose: () => void
  onDone: () => void
}

const inputOf = ({ label, state }: AddReasonInput): AddReasonInput => ({ label, state })

export function ReasonDialog({ reason, onClose, onDone }: ReasonDialogProps) {
  const t = useTranslations('admin.routing')
  const { form, errors, failure, send, isBusy, isDirty } = useAdminForm<
    AddReasonInput,
    AddReasonInput,
    unknown
  >({
    schema: addReasonInput,
    defaults: reason ?? { label: '', state: 'busy' },
    toInput: inputOf,
    submit: (input, commandId) =>
      reason
        ? changeReasonAction({ reasonId: reason.id, ...input }, commandId)
        : addReasonAction(input, commandId),
    onDone,
  })
  return (
    <FormDialog
      title={reason ? t('editReasonTitle', { name: reason.label }) : t('addReasonTitle')}
      {...{ failure, isBusy, isDirty, onClose }}
      onSubmit={() => void send()}
    >
      <TextField
        {...form.register('label')}
        label={t('reason')}
        error={errors.label?.message}
        autoComplete="off"
      />
      <NativeSelect {...form.register('state')} label={t('state')} error={errors.state?.message}>
        {REASONED_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`states.${state}`)}
          </option>
        ))}
      </NativeSelect>
    </FormDialog>
  )
}
