import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { Tone } from './tone.ts'

interface DefinitionListProps {
  items: readonly { term: string; value: ReactNode; tone?: Tone; title?: string }[]
  /** rows: term beside value (customer pane); figures: term over value, side by side (tiles). */
  layout?: 'rows' | 'figures'
  label?: string
  className?: string
}

const toneText: Record<Tone, string> = {
  neutral: '',
  accent: 'text-accent',
  ok: 'text-ok',
  warn: 'text-warn',
  bad: 'text-bad',
}

export function DefinitionList({ items, layout = 'rows', label, className }: DefinitionListProps) {
  const rows = layout === 'rows'
  return (
    <dl
      aria-label={label}
      className={classNames(rows ? 'grid gap-1' : 'flex flex-wrap gap-x-7 gap-y-2', className)}
    >
      {items.map((item) => (
        <div
          key={item.term}
          title={item.title}
          className={rows ? 'grid grid-cols-[5.5rem_1fr] gap-2' : 'grid gap-0.5'}
        >
          <dt className={rows ? 'text-ink-3' : 'text-meta text-ink-3'}>{item.term}</dt>
          <dd
            className={classNames(
              'min-w-0 wrap-anywhere',
              !rows && 'font-semibold',
              toneText[item.tone ?? 'neutral'],
            )}
          >
            {item.value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
