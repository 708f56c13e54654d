'use client'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Demand } from '#lib/queue/queue.ts'

interface SkillFieldsProps {
  legend: string
  value: readonly Demand[]
  /** Names that are used elsewhere already, so that one skill keeps one name. */
  known: readonly string[]
  error?: string
  errorOf: (at: number, part: 'name' | 'level') => string | undefined
  onChange: (value: Demand[]) => void
}

/** Skills by name, with a level from 1 to 5. */
export function SkillFields({ legend, value, known, error, errorOf, onChange }: SkillFieldsProps) {
  const t = useTranslations('admin.people')
  const list = useId()
  const set = (at: number, patch: Partial<Demand>) =>
    onChange(value.map((skill, i) => (i === at ? { ...skill, ...patch } : skill)))
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-meta font-medium text-ink-2">{legend}</legend>
      <datalist id={list}>
        {known.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      {value.map(({ name, level }, at) => (
        <div key={at} className="flex items-start gap-2">
          <TextField
            label={t('skill')}
            hideLabel
            placeholder={t('skill')}
            list={list}
            autoComplete="off"
            fieldClassName="grow"
            value={name}
            error={errorOf(at, 'name')}
            onChange={(event) => set(at, { name: event.target.value })}
          />
          <TextField
            type="number"
            min={1}
            max={5}
            label={t('level')}
            hideLabel
            fieldClassName="w-20"
            value={Number.isNaN(level) ? '' : level}
            error={errorOf(at, 'level')}
            onChange={(event) => set(at, { level: event.target.valueAsNumber })}
          />
          <IconButton
            label={t('removeSkill')}
            icon={X}
            className="size-8"
            onClick={() => onChange(value.filter((_, i) => i !== at))}
          />
        </div>
      ))}
      {error && (
        <p role="alert" className="text-meta text-bad">
          {error}
        </p>
      )}
      <Button
        size="small"
        icon={<Plus aria-hidden size={13} />}
        className="justify-self-start"
        onClick={() => onChange([...value, { name: '', level: 3 }])}
      >
        {t('addSkill')}
      </Button>
    </fieldset>
  )
}
