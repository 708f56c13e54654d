'use client'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'

interface FormSectionProps {
  title: string
  /** What is set here, in a few words: it need not be opened to be read. */
  summary: ReactNode
  /** Something in it was refused: it opens. */
  hasError: boolean
  children: ReactNode
}

/** A part of a long form that is closed until it is wanted. */
export function FormSection({ title, summary, hasError, children }: FormSectionProps) {
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen || hasError
  return (
    <details
      open={shown}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group/section rounded-card border border-line"
    >
      <summary
        className="flex cursor-pointer list-none items-center gap-2 rounded-card px-3 py-2.5
          -outline-offset-2 [&::-webkit-details-marker]:hidden"
      >
        <ChevronRight
          aria-hidden
          size={14}
          className="shrink-0 text-ink-3 transition-transform group-open/section:rotate-90 rtl:-scale-x-100"
        />
        <span className="shrink-0 font-medium">{title}</span>
        <span className="min-w-0 grow truncate text-end text-meta text-ink-2">{summary}</span>
      </summary>
      <div className="grid gap-4 border-t border-line p-3">{children}</div>
    </details>
  )
}
