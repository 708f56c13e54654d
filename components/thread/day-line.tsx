'use client'
import type { ReactNode } from 'react'

/** A hairline with a word in it: a day, or where an earlier conversation begins. */
export function DayLine({ children }: { children: ReactNode }) {
  return (
    <div className="flex items-center gap-3 py-1 text-meta text-ink-3">
      <span aria-hidden className="h-px flex-1 bg-line" />
      <span>{children}</span>
      <span aria-hidden className="h-px flex-1 bg-line" />
    </div>
  )
}
