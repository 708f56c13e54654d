'use client'
import { useTranslations } from 'next-intl'
import { TextField } from '#components/ui/text-field.tsx'
import { addDispositionAction, changeDispositionAction } from '#lib/queue/actions.ts'
import { addDispositionInput, type AddDispositionInput } from '#lib/queue/inputs.ts'
import type { DispositionRow } from '#lib/queue/views.ts'
import { FormDialog } from './form-dialog.tsx'
import { numberValue } from './number-value.ts'
import type { Choice } from './pick-list.tsx'
import { QueueSelect } from './queue-select.tsx'
import { useAdminForm } from './use-admin-form.ts'

interface DispositionDialogProps {
  /** Null: a new one, put at `nextPosition`. */
  disposition: DispositionRow | null
  nextPosition: number
  queues: readonly Choice[]
  onClose: () => void
  onDone: () => void
}

interface DispositionForm {
  label: string
  queueId: string
  position: number
}

export function DispositionDialog(props: DispositionDialogProps) {
  const { disposition, nextPosition, queues, onClose, onDone } = props
  const t = useTranslations('admin.dispositions')
  const { form, errors, failure, send, isBusy, isDirty } = useAdminForm<
    DispositionForm,
    AddDispositionInput,
    unknown
  >({
    schema: addDispositionInput,
    defaults: {
      label: disposition?.label ?? '',
      queueId: disposition?.queueId ?? '',
      position: disposition?.position ?? nextPosition,
    },
    toInput: ({ label, queueId, position }) => ({ label, queueId: queueId || null, position }),
    submit: (input, commandId) =>
      disposition
        ? changeDispositionAction({ dispositionId: disposition.id, ...input }, commandId)
        : addDispositionAction(input, commandId),
    onDone,
  })
  const { register } = form
  return (
    <FormDialog
      title={disposition ? t('editTitle', { name: disposition.label }) : t('addTitle')}
      {...{ failure, isBusy, isDirty, onClose }}
      onSubmit={() => void send()}
    >
      <TextField {...register('label')} label={t('label')} error={errors.label?.message} autoComplete="off" />
      <QueueSelect
        {...register('queueId')}
        label={t('queue')}
        queues={queues}
        error={errors.queueId?.message}
      />
      <TextField
        {...register('position', numberValue)}
        type="number"
        min={0}
        label={t('position')}
        hint={t('positionHint')}
        error={errors.position?.message}
      />
    </FormDialog>
  )
}
