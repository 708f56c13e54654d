'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { FilterChip } from './filter-chip.tsx'

export interface SortOption {
  value: string
  label: string
  count: number
}

interface SortMenuProps {
  name: string
  options: readonly SortOption[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Any of what this customer has, the most frequent first. */
export function SortMenu({ name, options, chosen, onChange }: SortMenuProps) {
  const t = useTranslations('touchpoint.filter')
  const labels = chosen.map((value) => options.find((option) => option.value === value)?.label ?? value)
  const [first, ...more] = labels
  const short = first === undefined ? null : more.length > 0 ? t('some', { first, more: more.length }) : first
  const toggle = (value: string, on: boolean) =>
    onChange(on ? [...chosen, value] : chosen.filter((each) => each !== value))
  return (
    <Popover
      label={name}
      className="grid w-60 gap-0.5 p-2"
      trigger={
        <FilterChip
          name={name}
          chosen={short}
          label={short === null ? name : t('chosen', { name, list: labels.join(', ') })}
        />
      }
    >
      {options.length === 0 && <p className="px-1 py-0.5 text-ink-3">{t('nothing')}</p>}
      {options.map(({ value, label, count }) => (
        <Checkbox
          key={value}
          checked={chosen.includes(value)}
          onChange={(event) => toggle(value, event.target.checked)}
          className="rounded-control px-1 hover:bg-sunk [&>span]:min-w-0 [&>span]:grow"
          label={
            <span className="flex items-baseline gap-2">
              <span className="min-w-0 grow truncate">{label}</span>
              <span className="text-meta text-ink-3">{count}</span>
            </span>
          }
        />
      ))}
      {chosen.length > 0 && (
        <Button size="small" variant="quiet" className="mt-1 justify-self-start" onClick={() => onChange([])}>
          {t('clear')}
        </Button>
      )}
    </Popover>
  )
}
