'use client'
import { useTranslations } from 'next-intl'
import { numberValue } from '#components/admin/number-value.ts'
import { SavedForm } from '#components/admin/saved-form.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { changeLearningAction } from '#lib/fact/learning-actions.ts'
import { changeLearningInput, FEWEST_PEOPLE } from '#lib/fact/learning-inputs.ts'

export function LearningForm({ quietAfter }: { quietAfter: number }) {
  const t = useTranslations('learning')
  return (
    <SavedForm
      schema={changeLearningInput}
      values={{ quietAfter }}
      submit={changeLearningAction}
      save={t('save')}
      saved={t('saved')}
    >
      {(form, errors) => (
        <TextField
          {...form.register('quietAfter', numberValue)}
          type="number"
          min={FEWEST_PEOPLE}
          label={t('people')}
          hint={t('peopleHint')}
          error={errors.quietAfter?.message}
          fieldClassName="max-w-96"
        />
      )}
    </SavedForm>
  )
}
