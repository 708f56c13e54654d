'use client'
import type { ReactNode } from 'react'

interface SectionProps {
  title: string
  /** Said at the end of the head: a count, a state. */
  aside?: ReactNode
  children: ReactNode
}

/** A part of the pane: a region by its title, hairline above. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <section aria-label={title} className="grid gap-2 border-b border-line px-4 py-3">
      <header className="flex min-h-5 items-center gap-2">
        <h3 className="text-meta font-semibold text-ink-2">{title}</h3>
        {aside && <div className="ms-auto min-w-0 text-meta text-ink-3">{aside}</div>}
      </header>
      {children}
    </section>
  )
}
