'use client'
import { useTranslations } from 'next-intl'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { addMacroAction, changeMacroAction } from '#lib/queue/actions.ts'
import { addMacroInput, type AddMacroInput } from '#lib/queue/inputs.ts'
import type { MacroRow } from '#lib/queue/views.ts'
import { FormDialog } from './form-dialog.tsx'
import type { Choice } from './pick-list.tsx'
import { QueueSelect } from './queue-select.tsx'
import { useAdminForm } from './use-admin-form.ts'

interface MacroDialogProps {
  /** Null: a new one. */
  macro: MacroRow | null
  queues: readonly Choice[]
  onClose: () => void
  onDone: () => void
}

interface MacroForm {
  title: string
  text: string
  queueId: string
}

const PLACEHOLDERS = '{{customer.name}}, {{customer.first_name}}, {{agent.name}}, {{agent.first_name}}'

export function MacroDialog({ macro, queues, onClose, onDone }: MacroDialogProps) {
  const t = useTranslations('admin.macros')
  const { form, errors, failure, send, isBusy, isDirty } = useAdminForm<MacroForm, AddMacroInput, unknown>({
    schema: addMacroInput,
    defaults: { title: macro?.title ?? '', text: macro?.text ?? '', queueId: macro?.queueId ?? '' },
    toInput: ({ title, text, queueId }) => ({ title, text, queueId: queueId || null }),
    submit: (input, commandId) =>
      macro
        ? changeMacroAction({ macroId: macro.id, ...input }, commandId)
        : addMacroAction(input, commandId),
    onDone,
  })
  const { register } = form
  return (
    <FormDialog
      title={macro ? t('editTitle', { name: macro.title }) : t('addTitle')}
      {...{ failure, isBusy, isDirty, onClose }}
      onSubmit={() => void send()}
      wide
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          {...register('title')}
          label={t('name')}
          error={errors.title?.message}
          autoComplete="off"
        />
        <QueueSelect
          {...register('queueId')}
          label={t('queue')}
          queues={queues}
          error={errors.queueId?.message}
        />
      </div>
      <TextArea
        {...register('text')}
        label={t('text')}
        rows={5}
        hint={t('textHint', { placeholders: PLACEHOLDERS })}
        error={errors.text?.message}
      />
    </FormDialog>
  )
}
