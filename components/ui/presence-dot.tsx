import { classNames } from './class-names.ts'

const fills = {
  available: 'bg-ok border-ok',
  busy: 'bg-accent border-accent',
  break: 'bg-warn border-warn',
  missed: 'bg-bad border-bad',
  away: 'bg-pane border-warn',
  offline: 'bg-pane border-ink-3',
}

export type PresenceName = keyof typeof fills

interface PresenceDotProps {
  presence: PresenceName
  /** The word for it; leave it out where the word is already beside the dot. */
  label?: string
  className?: string
}

export function PresenceDot({ presence, label, className }: PresenceDotProps) {
  return (
    <span
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      data-presence={presence}
      className={classNames('size-2.5 rounded-full border-2 ring-2 ring-bg', fills[presence], className)}
    />
  )
}
