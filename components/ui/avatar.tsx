import type { ReactNode } from 'react'
import { ChannelMark } from './channel-mark.tsx'
import type { ChannelName } from './channel-mark.tsx'
import { classNames } from './class-names.ts'
import { initials } from './initials.ts'

const sizes = {
  small: 'size-6 text-[0.625rem]',
  medium: 'size-8 text-[0.6875rem]',
  large: 'size-9 text-base',
}

interface AvatarProps {
  name: string
  channel?: ChannelName
  size?: keyof typeof sizes
  /** Sits where the channel mark would, e.g. a presence dot. */
  badge?: ReactNode
  className?: string
}

/** The name itself always stands beside it, so the letters are hidden from assistive technology. */
export function Avatar({ name, channel, size = 'medium', badge, className }: AvatarProps) {
  return (
    <span className={classNames('relative inline-grid shrink-0', className)}>
      <span
        aria-hidden
        className={classNames(
          'grid place-items-center rounded-full border border-line bg-sunk font-semibold text-ink-2',
          sizes[size],
        )}
      >
        {initials(name)}
      </span>
      {channel && (
        <span
          className="absolute -end-1 -bottom-1 grid size-4 place-items-center rounded-full bg-accent
            text-on-accent ring-2 ring-pane"
        >
          <ChannelMark channel={channel} size={9} />
        </span>
      )}
      {badge && <span className="absolute -end-0.5 -bottom-0.5 grid">{badge}</span>}
    </span>
  )
}
