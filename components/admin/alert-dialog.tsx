'use client'
import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { addAlertRuleAction, changeAlertRuleAction } from '#lib/metric/alert-actions.ts'
import { addAlertRuleInput, type AddAlertRuleInput } from '#lib/metric/alert-inputs.ts'
import { ALERT_KINDS, type AlertRuleRow, THRESHOLDS } from '#lib/metric/alert-rule.ts'
import { type AlertForm, toAlertForm, toAlertInput } from './alert-form.ts'
import { FormDialog } from './form-dialog.tsx'
import { numberValue } from './number-value.ts'
import type { Choice } from './pick-list.tsx'
import { QueueSelect } from './queue-select.tsx'
import { useAdminForm } from './use-admin-form.ts'

interface AlertDialogProps {
  /** Null: a new one. */
  rule: AlertRuleRow | null
  queues: readonly Choice[]
  onClose: () => void
  onDone: () => void
}

export function AlertDialog({ rule, queues, onClose, onDone }: AlertDialogProps) {
  const t = useTranslations('admin.alerts')
  const { form, errors, failure, send, isBusy, isDirty } = useAdminForm<
    AlertForm,
    AddAlertRuleInput,
    unknown
  >({
    schema: addAlertRuleInput,
    defaults: toAlertForm(rule),
    toInput: toAlertInput,
    submit: (input, commandId) =>
      rule
        ? changeAlertRuleAction({ alertRuleId: rule.id, ...input }, commandId)
        : addAlertRuleAction(input, commandId),
    onDone,
  })
  const { register, control } = form
  const kind = useWatch({ control, name: 'kind' })
  return (
    <FormDialog
      title={t(rule ? 'editTitle' : 'addTitle')}
      {...{ failure, isBusy, isDirty, onClose }}
      onSubmit={() => void send()}
    >
      <NativeSelect
        {...register('kind')}
        label={t('what')}
        hint={t(`hint.${kind}`)}
        error={errors.kind?.message}
      >
        {ALERT_KINDS.map((value) => (
          <option key={value} value={value}>
            {t(`kind.${value}`)}
          </option>
        ))}
      </NativeSelect>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {THRESHOLDS[kind].unit !== 'none' && (
          <TextField
            {...register('threshold', numberValue)}
            label={t(`threshold.${kind}`)}
            type="number"
            inputMode="numeric"
            min={0}
            error={errors.threshold?.message}
          />
        )}
        <QueueSelect
          {...register('queueId')}
          label={t('queue')}
          queues={queues}
          error={errors.queueId?.message}
        />
      </div>
      <Checkbox {...register('notify')} label={t('notify')} hint={t('notifyHint')} />
      <Checkbox {...register('sound')} label={t('sound')} />
    </FormDialog>
  )
}
