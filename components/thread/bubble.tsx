import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'

const kinds = {
  theirs: 'self-start bg-sunk',
  ours: 'self-end bg-accent-soft',
  note: 'self-end border border-note-line bg-note',
}

interface BubbleProps {
  kind: keyof typeof kinds
  text: string
  meta: ReactNode
}

/** Text is always text: whatever was written is shown, never run. */
export function Bubble({ kind, text, meta }: BubbleProps) {
  return (
    <div
      className={classNames(
        'flex max-w-[min(75%,42rem)] flex-col gap-1',
        kind === 'theirs' ? 'self-start' : 'self-end',
      )}
    >
      <div
        dir="auto"
        className={classNames(
          'rounded-bubble px-3.5 py-2 break-words whitespace-pre-wrap [overflow-wrap:anywhere]',
          kinds[kind],
        )}
      >
        {text}
      </div>
      <div
        className={classNames(
          'flex flex-wrap gap-x-1.5 text-meta text-ink-3',
          kind !== 'theirs' && 'justify-end',
        )}
      >
        {meta}
      </div>
    </div>
  )
}
