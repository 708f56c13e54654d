import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { Tone } from './tone.ts'

const tones: Record<Tone, string> = {
  neutral: 'bg-sunk text-ink-2',
  accent: 'bg-accent-soft text-accent',
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
}

interface ChipProps {
  tone?: Tone
  title?: string
  className?: string
  children: ReactNode
}

/** One word or one time. The transparent border shows in forced colours, where the fill is gone. */
export function Chip({ tone = 'neutral', title, className, children }: ChipProps) {
  return (
    <span
      title={title}
      className={classNames(
        'inline-flex h-[1.125rem] max-w-full shrink-0 items-center gap-1 rounded-mark border border-transparent',
        'px-1.5 text-meta font-medium whitespace-nowrap',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}
