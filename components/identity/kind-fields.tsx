'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFieldArray, type UseFormReturn } from 'react-hook-form'
import { numberValue } from '#components/admin/number-value.ts'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { ChangeRulesInput } from '#lib/identity/rules-inputs.ts'
import { RuleSection } from './rule-section.tsx'

const NEW = { type: '', priority: 5, limit: 20, joins: true, claimedFinds: false }

export function KindFields({ form }: { form: UseFormReturn<ChangeRulesInput> }) {
  const t = useTranslations('identity.rules')
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'kinds' })
  const errors = form.formState.errors.kinds
  return (
    <RuleSection title={t('kinds')} hint={t('kindsHint')} add={t('add')} onAdd={() => append(NEW)}>
      <ul className="divide-y divide-line border-y border-line">
        {fields.map(({ id, type }, at) => {
          const of = (label: string) => t('of', { label, type: type || t('type') })
          return (
            <li
              key={id}
              className="grid grid-cols-2 items-start gap-x-3 gap-y-2 py-3
                sm:grid-cols-[minmax(8rem,1fr)_4.5rem_4.5rem_minmax(10rem,1fr)_2rem]"
            >
              <TextField
                {...form.register(`kinds.${at}.type`)}
                label={t('type')}
                aria-label={type ? of(t('type')) : undefined}
                autoComplete="off"
                error={errors?.[at]?.type?.message}
                fieldClassName="max-sm:col-span-full"
              />
              <TextField
                {...form.register(`kinds.${at}.priority`, numberValue)}
                type="number"
                min={1}
                label={t('priority')}
                aria-label={of(t('priority'))}
                error={errors?.[at]?.priority?.message}
              />
              <TextField
                {...form.register(`kinds.${at}.limit`, numberValue)}
                type="number"
                min={1}
                label={t('limit')}
                aria-label={of(t('limit'))}
                error={errors?.[at]?.limit?.message}
              />
              <div className="grid gap-1 sm:pt-5">
                <Checkbox
                  {...form.register(`kinds.${at}.joins`)}
                  label={t('joins')}
                  aria-label={of(t('joins'))}
                />
                <Checkbox
                  {...form.register(`kinds.${at}.claimedFinds`)}
                  label={t('claimedFinds')}
                  aria-label={of(t('claimedFinds'))}
                />
              </div>
              <IconButton
                label={t('removeNamed', { name: type || t('type') })}
                icon={X}
                className="justify-self-end sm:mt-5"
                onClick={() => remove(at)}
              />
            </li>
          )
        })}
      </ul>
    </RuleSection>
  )
}
