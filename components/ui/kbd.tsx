'use client'
import { classNames } from './class-names.ts'
import { keyCaps } from './key-caps.ts'
import { useIsApple } from './use-is-apple.ts'

interface KbdProps {
  keys: string
  className?: string
}

/** A key hint for the eye only; the accessible name of what it belongs to never contains it. */
export function Kbd({ keys, className }: KbdProps) {
  const caps = keyCaps(keys, useIsApple())
  return (
    <kbd aria-hidden className={classNames('inline-flex shrink-0 gap-0.5 font-mono', className)}>
      {caps.map((cap, index) => (
        <span
          key={index}
          className="grid h-4 min-w-4 place-items-center rounded-mark border border-current/45 px-0.5
            text-[0.625rem] leading-none font-medium"
        >
          {cap}
        </span>
      ))}
    </kbd>
  )
}
