'use client'
import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from '#components/ui/class-names.ts'

interface FilterChipProps extends ComponentProps<'button'> {
  /** What the filter is on; null is everything. */
  chosen: string | null
  name: string
  /** Both for who hears it. */
  label: string
}

/** A filter's button: its name while it is open to all, what was chosen once it is not. */
export function FilterChip({ chosen, name, label, ...rest }: FilterChipProps) {
  return (
    <button
      type="button"
      aria-label={label}
      {...rest}
      className={classNames(
        'inline-flex h-6 max-w-44 min-w-0 items-center gap-1 rounded-control border px-2 text-meta font-medium',
        'transition-colors select-none',
        chosen === null
          ? 'border-line text-ink-2 hover:bg-sunk hover:text-ink'
          : 'border-transparent bg-accent-soft text-accent',
      )}
    >
      <span className="truncate">{chosen ?? name}</span>
      <ChevronDown aria-hidden size={12} className="shrink-0" />
    </button>
  )
}
