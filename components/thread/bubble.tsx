import type { ReactNode } from 'react'
import { hasHiddenCard } from '#lib/privacy/hidden-card.ts'
import { classNames } from '#components/ui/class-names.ts'
import { HiddenCard } from './hidden-card.tsx'

const kinds = {
  theirs: 'self-start rounded-es-mark bg-sunk',
  ours: 'self-end rounded-ee-mark bg-accent-soft',
  note: 'self-end rounded-ee-mark border border-note-line bg-note',
}

interface BubbleProps {
  kind: keyof typeof kinds
  text: string
  meta: ReactNode
  /** More of the same follows: the meta line is told, not shown. */
  goesOn?: boolean
  /** Said about it, below. */
  mark?: ReactNode
}

/** Text is always text: whatever was written is shown, never run. */
export function Bubble({ kind, text, meta, goesOn, mark }: BubbleProps) {
  return (
    <div
      className={classNames(
        'flex max-w-[min(85%,42rem)] flex-col gap-1 sm:max-w-[min(75%,42rem)]',
        kind === 'theirs' ? 'self-start' : 'self-end',
        goesOn && '-mb-2',
      )}
    >
      <div
        dir="auto"
        className={classNames(
          'max-w-full rounded-bubble px-3.5 py-2 whitespace-pre-wrap [overflow-wrap:anywhere]',
          kinds[kind],
        )}
      >
        {text}
      </div>
      {mark}
      {hasHiddenCard(text) && <HiddenCard isOurs={kind !== 'theirs'} />}
      <div
        className={classNames(goesOn ? 'sr-only' : 'text-meta text-ink-3', kind !== 'theirs' && 'text-end')}
      >
        {meta}
      </div>
    </div>
  )
}
