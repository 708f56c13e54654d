'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { LANGUAGES } from '#lib/agent/person.ts'
import { type Choice, PickList } from './pick-list.tsx'
import { SkillFields } from './skill-fields.tsx'
import type { PersonForm } from './use-person-form.ts'

interface PersonListsProps {
  form: UseFormReturn<PersonForm>
  queues: readonly Choice[]
  knownSkills: readonly string[]
}

/** What somebody has several of: queues, languages, skills. */
export function PersonLists({ form, queues, knownSkills }: PersonListsProps) {
  const t = useTranslations('admin.people')
  const { errors } = form.formState
  return (
    <>
      <Controller
        control={form.control}
        name="queueIds"
        render={({ field }) => (
          <PickList
            label={t('queues')}
            addLabel={t('addQueue')}
            choices={queues}
            value={field.value}
            error={errors.queueIds?.message}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={form.control}
        name="languages"
        render={({ field }) => <LanguageList value={field.value} onChange={field.onChange} />}
      />
      <Controller
        control={form.control}
        name="skills"
        render={({ field }) => (
          <SkillFields
            legend={t('skills')}
            value={field.value}
            known={knownSkills}
            error={errors.skills?.message}
            errorOf={(at, part) => errors.skills?.[at]?.[part]?.message}
            onChange={field.onChange}
          />
        )}
      />
    </>
  )
}

function LanguageList({ value, onChange }: { value: string[]; onChange: (value: string[]) => void }) {
  const t = useTranslations('admin.people')
  const names = new Intl.DisplayNames(useLocale(), { type: 'language' })
  const choices = LANGUAGES.map((id) => ({ id, label: names.of(id) ?? id }))
  return (
    <PickList
      label={t('languages')}
      addLabel={t('addLanguage')}
      choices={choices}
      value={value}
      onChange={onChange}
    />
  )
}
