'use client'
import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import type { Tone } from '#components/ui/tone.ts'

interface FigureProps {
  term: string
  /** figure: the tile's one; sentence: beside it; small: term over value. */
  size: 'figure' | 'sentence' | 'small'
  tone?: Tone
  /** What a click does, for who can't see it. */
  hint?: string
  isOpen?: boolean
  onShow?: () => void
  /** A second description of the same term, such as its bar. */
  extra?: ReactNode
  children: ReactNode
}

const groups = {
  figure: 'col-span-2 mb-6 flex flex-row-reverse items-baseline justify-end gap-x-2.5',
  sentence: 'col-span-2 mb-6 flex items-baseline gap-x-1.5',
  small: 'grid content-start gap-0.5',
}
const values = {
  figure: 'text-figure font-semibold',
  sentence: 'font-medium',
  small: 'font-semibold',
}
const tones: Partial<Record<Tone, string>> = { ok: 'text-ok', warn: 'text-warn', bad: 'text-bad' }

/** A term and its value in a definition list; the value opens what is behind it. */
export function Figure({ term, size, tone, hint, isOpen, onShow, extra, children }: FigureProps) {
  const look = classNames(values[size], tone && tones[tone])
  return (
    <div className={groups[size]}>
      <dt className={classNames(size === 'small' ? 'text-meta text-ink-3' : 'text-ink-2')}>{term}</dt>
      <dd className="min-w-0">
        {onShow ? (
          <button
            type="button"
            aria-description={hint}
            aria-pressed={isOpen}
            onClick={onShow}
            className={classNames(
              look,
              `-mx-1 min-h-6 rounded-mark px-1 text-start underline-offset-4 hover:bg-sunk hover:underline
              aria-pressed:bg-accent-soft`,
            )}
          >
            {children}
          </button>
        ) : (
          <span className={classNames(look, 'inline-flex min-h-6 items-center')}>{children}</span>
        )}
      </dd>
      {extra && <dd>{extra}</dd>}
    </div>
  )
}
