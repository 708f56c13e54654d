'use client'
import type { LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes, Ref } from 'react'
import { ariaKeys } from './aria-keys.ts'
import { classNames } from './class-names.ts'
import { Tooltip } from './tooltip.tsx'

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'children'> {
  label: string
  icon: LucideIcon
  shortcut?: string
  side?: 'top' | 'right' | 'bottom' | 'left'
  ref?: Ref<HTMLButtonElement>
}

export function IconButton({ label, icon: Icon, shortcut, side, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut} side={side}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-keyshortcuts={ariaKeys(shortcut)}
        className={classNames(
          'grid size-7 shrink-0 place-items-center rounded-control border border-transparent text-ink-2',
          'transition-colors enabled:hover:bg-sunk enabled:hover:text-ink disabled:opacity-50',
          className,
        )}
      >
        <Icon aria-hidden size={16} strokeWidth={1.75} />
      </button>
    </Tooltip>
  )
}
