'use client'
import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { FormDialog } from '#components/admin/form-dialog.tsx'
import { useAdminForm } from '#components/admin/use-admin-form.ts'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { FactTypeRow } from '#lib/fact/fact-type-views.ts'
import { addFactTypeInput, type AddFactTypeInput, BELONGS_TO } from '#lib/fact/own-type-inputs.ts'
import { addFactTypeAction, changeFactTypeAction } from '#lib/fact/type-actions.ts'
import { factTypeFieldOf, type FactTypeForm, toFactTypeForm, toFactTypeInput } from './fact-type-form.ts'
import { ShapeFields } from './shape-fields.tsx'

interface FactTypeDialogProps {
  /** Null: a new one. */
  kept: FactTypeRow | null
  onClose: () => void
  onDone: () => void
}

export function FactTypeDialog({ kept, onClose, onDone }: FactTypeDialogProps) {
  const [t, own] = [useTranslations('fact.form'), useTranslations('fact.own')]
  const { form, errors, failure, send, isBusy, isDirty } = useFactTypeForm(kept, onDone)
  const { register, control } = form
  const belongsTo = useWatch({ control, name: 'belongsTo' })
  return (
    <FormDialog
      title={kept ? own('editTitle', { name: kept.name }) : own('addTitle')}
      {...{ failure, isBusy, isDirty, onClose }}
      onSubmit={() => void send()}
      wide
    >
      <TextField
        {...register('name')}
        label={t('name')}
        hint={t('nameHint')}
        error={errors.name?.message}
        autoComplete="off"
      />
      <TextArea
        {...register('words')}
        label={t('words')}
        hint={t('wordsHint')}
        rows={2}
        error={errors.words?.message}
      />
      <ShapeFields form={form} />
      <NativeSelect
        {...register('belongsTo')}
        label={t('belongsTo')}
        hint={t(`belongsHint.${belongsTo}`)}
        error={errors.belongsTo?.message}
      >
        {BELONGS_TO.map((value) => (
          <option key={value} value={value}>
            {own(`belongsTo.${value}`)}
          </option>
        ))}
      </NativeSelect>
      <Checkbox {...register('verifies')} label={t('verifies')} hint={t('verifiesHint')} />
    </FormDialog>
  )
}

function useFactTypeForm(kept: FactTypeRow | null, onDone: () => void) {
  return useAdminForm<FactTypeForm, AddFactTypeInput, unknown>({
    schema: addFactTypeInput,
    defaults: toFactTypeForm(kept),
    toInput: toFactTypeInput,
    fieldOf: factTypeFieldOf,
    submit: (input, commandId) =>
      kept
        ? changeFactTypeAction({ factTypeId: kept.id, ...input }, commandId)
        : addFactTypeAction(input, commandId),
    onDone,
  })
}
