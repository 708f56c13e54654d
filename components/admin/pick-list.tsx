'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { NativeSelect } from '#components/ui/native-select.tsx'

export interface Choice {
  id: string
  label: string
}

interface PickListProps {
  label: string
  /** Of the select that adds one. */
  addLabel: string
  choices: readonly Choice[]
  value: readonly string[]
  error?: string
  onChange: (value: string[]) => void
}

/** Several of many: what is chosen as removable chips, the rest in a select. */
export function PickList({ label, addLabel, choices, value, error, onChange }: PickListProps) {
  const t = useTranslations('admin')
  const chosen = value.flatMap((id) => choices.find((choice) => choice.id === id) ?? [])
  const left = choices.filter(({ id }) => !value.includes(id))
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 text-meta font-medium text-ink-2">{label}</legend>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {chosen.map(({ id, label: name }) => (
            <li
              key={id}
              className="flex h-6 max-w-full items-center rounded-control border border-line bg-sunk ps-2"
            >
              <span className="truncate">{name}</span>
              <button
                type="button"
                aria-label={t('remove', { name })}
                onClick={() => onChange(value.filter((one) => one !== id))}
                className="grid size-6 shrink-0 place-items-center rounded-control text-ink-2 hover:text-ink"
              >
                <X aria-hidden size={13} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {(left.length > 0 || error) && (
        <NativeSelect
          label={addLabel}
          hideLabel
          value=""
          placeholder={addLabel}
          error={error}
          onChange={(event) => event.target.value && onChange([...value, event.target.value])}
        >
          {left.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
        </NativeSelect>
      )}
    </fieldset>
  )
}
