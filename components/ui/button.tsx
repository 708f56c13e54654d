'use client'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { ariaKeys } from './aria-keys.ts'
import { classNames } from './class-names.ts'
import { Kbd } from './kbd.tsx'

const variants = {
  primary: 'border-transparent bg-accent text-on-accent enabled:hover:bg-accent-strong',
  secondary: 'border-line bg-pane text-ink enabled:hover:bg-sunk',
  quiet: 'border-transparent text-ink-2 enabled:hover:bg-sunk enabled:hover:text-ink',
  danger: 'border-transparent bg-bad text-on-bad enabled:hover:bg-bad-strong',
}

const sizes = {
  small: 'h-6 gap-1.5 px-2 text-meta',
  medium: 'h-7 gap-2 px-3',
  large: 'h-9 gap-2 px-4',
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: keyof typeof variants
  size?: keyof typeof sizes
  /** Shown as a key cap and told to assistive technology, but not part of the name. */
  shortcut?: string
  /** Keeps its width, its name and its focus while the work is under way. */
  busy?: boolean
  icon?: ReactNode
  ref?: Ref<HTMLButtonElement>
}

export function Button(props: ButtonProps) {
  const { variant = 'secondary', size = 'medium', shortcut, busy, icon, className, children, ...rest } = props
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      aria-keyshortcuts={ariaKeys(shortcut)}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={classNames(
        'inline-flex shrink-0 items-center justify-center rounded-control border font-medium whitespace-nowrap',
        'transition-colors select-none disabled:opacity-50 aria-disabled:opacity-60',
        variants[variant],
        sizes[size],
        className,
      )}
    >
      {icon}
      {children}
      {shortcut && <Kbd keys={shortcut} className="-me-1 max-md:hidden" />}
    </button>
  )
}
