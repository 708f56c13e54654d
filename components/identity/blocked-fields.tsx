'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFieldArray, type UseFormReturn } from 'react-hook-form'
import { IconButton } from '#components/ui/icon-button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { ChangeRulesInput } from '#lib/identity/rules-inputs.ts'
import { RuleSection } from './rule-section.tsx'

export function BlockedFields({ form }: { form: UseFormReturn<ChangeRulesInput> }) {
  const t = useTranslations('identity.rules')
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'blocked' })
  const errors = form.formState.errors.blocked
  return (
    <RuleSection
      title={t('blocked')}
      hint={t('blockedHint')}
      add={t('block')}
      onAdd={() => append({ type: 'email', value: '' })}
    >
      {fields.length === 0 && <p className="text-ink-3">{t('noBlocked')}</p>}
      <ul className="grid gap-2">
        {fields.map(({ id, value }, at) => (
          <li key={id} className="grid grid-cols-[8rem_1fr_2rem] items-start gap-3">
            <TextField
              {...form.register(`blocked.${at}.type`)}
              label={t('type')}
              error={errors?.[at]?.type?.message}
            />
            <TextField
              {...form.register(`blocked.${at}.value`)}
              label={t('value')}
              autoComplete="off"
              error={errors?.[at]?.value?.message}
            />
            <IconButton
              label={t('removeNamed', { name: value || t('value') })}
              icon={X}
              className="mt-5"
              onClick={() => remove(at)}
            />
          </li>
        ))}
      </ul>
    </RuleSection>
  )
}
