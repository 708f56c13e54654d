'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { FormAlert } from '#components/admin/form-alert.tsx'
import { numberValue } from '#components/admin/number-value.ts'
import { useAdminForm } from '#components/admin/use-admin-form.ts'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { notify } from '#components/ui/notify.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { changeRulesAction } from '#lib/identity/actions.ts'
import { changeRulesInput, type ChangeRulesInput } from '#lib/identity/rules-inputs.ts'
import type { RulesView } from '#lib/identity/views.ts'
import { BlockedFields } from './blocked-fields.tsx'
import { KindFields } from './kind-fields.tsx'

export function RulesForm({ rules }: { rules: RulesView }) {
  const t = useTranslations('identity.rules')
  const router = useRouter()
  const { kinds, blocked, mostPeople, mergesAlone } = rules
  const { form, errors, failure, send, isBusy, isDirty } = useAdminForm<
    ChangeRulesInput,
    ChangeRulesInput,
    unknown
  >({
    schema: changeRulesInput,
    defaults: { kinds, blocked, mostPeople, mergesAlone },
    toInput: (values) => values,
    submit: changeRulesAction,
    onDone: () => {
      form.reset(form.getValues())
      router.refresh()
      notify({ tone: 'ok', title: t('saved') })
    },
  })
  return (
    <form
      noValidate
      className="grid max-w-3xl gap-8"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void send()
      }}
    >
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
      <div className="flex items-center gap-3">
        <Button type="submit" variant="primary" busy={isBusy} disabled={!isDirty}>
          {t('save')}
        </Button>
        <FormAlert failure={failure} />
      </div>
    </form>
  )
}
