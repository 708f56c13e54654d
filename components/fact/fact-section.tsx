import { useId } from 'react'
import type { ReactNode } from 'react'

interface FactSectionProps {
  title: string
  hint: string
  actions?: ReactNode
  children: ReactNode
}

/** A part of the page about facts, under its own heading. */
export function FactSection({ title, hint, actions, children }: FactSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <div className="sticky start-0 flex flex-wrap items-start gap-x-4 gap-y-2 px-4 md:px-6">
        <div className="min-w-0 grow basis-64">
          <h2 id={id} className="font-semibold">
            {title}
          </h2>
          <p className="max-w-[80ch] text-ink-2">{hint}</p>
        </div>
        {actions}
      </div>
      {children}
    </section>
  )
}
