'use client'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { numberValue } from './number-value.ts'
import type { PersonForm } from './use-person-form.ts'

interface SkillFieldsProps {
  form: UseFormReturn<PersonForm>
}

/** What somebody is good at, from 1 to 5. */
export function SkillFields({ form }: SkillFieldsProps) {
  const t = useTranslations('admin.people')
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'skills' })
  const errors = form.formState.errors.skills
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-meta font-medium text-ink-2">{t('skills')}</legend>
      {fields.map((field, index) => (
        <div key={field.id} className="flex items-start gap-2">
          <TextField
            {...form.register(`skills.${index}.name`)}
            label={t('skill')}
            hideLabel
            placeholder={t('skill')}
            fieldClassName="grow"
            error={errors?.[index]?.name?.message}
          />
          <TextField
            {...form.register(`skills.${index}.level`, numberValue)}
            type="number"
            min={1}
            max={5}
            label={t('level')}
            hideLabel
            fieldClassName="w-20"
            error={errors?.[index]?.level?.message}
          />
          <IconButton label={t('removeSkill')} icon={X} className="size-8" onClick={() => remove(index)} />
        </div>
      ))}
      {errors && (errors.root?.message ?? errors.message) && (
        <p role="alert" className="text-meta text-bad">
          {errors.root?.message ?? errors.message}
        </p>
      )}
      <Button
        size="small"
        icon={<Plus aria-hidden size={13} />}
        className="justify-self-start"
        onClick={() => append({ name: '', level: 3 })}
      >
        {t('addSkill')}
      </Button>
    </fieldset>
  )
}
