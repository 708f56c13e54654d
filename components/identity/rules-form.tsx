'use client'
import { useTranslations } from 'next-intl'
import { numberValue } from '#components/admin/number-value.ts'
import { SavedForm } from '#components/admin/saved-form.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { changeRulesAction } from '#lib/identity/actions.ts'
import { changeRulesInput } from '#lib/identity/rules-inputs.ts'
import type { RulesView } from '#lib/identity/views.ts'
import { BlockedFields } from './blocked-fields.tsx'
import { KindFields } from './kind-fields.tsx'

export function RulesForm({ rules }: { rules: RulesView }) {
  const t = useTranslations('identity.rules')
  const { kinds, blocked, mostPeople, mergesAlone } = rules
  return (
    <SavedForm
      schema={changeRulesInput}
      values={{ kinds, blocked, mostPeople, mergesAlone }}
      submit={changeRulesAction}
      save={t('save')}
      saved={t('saved')}
    >
      {(form, errors) => (
        <>
          <KindFields form={form} />
          <section aria-label={t('weight')} className="grid gap-3">
            <h2 className="font-semibold">{t('weight')}</h2>
            <TextField
              {...form.register('mostPeople', numberValue)}
              type="number"
              min={1}
              label={t('mostPeople')}
              hint={t('mostPeopleHint')}
              error={errors.mostPeople?.message}
              fieldClassName="max-w-80"
            />
            <div>
              <Checkbox {...form.register('mergesAlone')} label={t('mergesAlone')} />
              <p className="ps-6 text-meta text-ink-3">{t('mergesAloneHint')}</p>
            </div>
          </section>
          <BlockedFields form={form} />
        </>
      )}
    </SavedForm>
  )
}
