'use client'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { useStoredState } from '#components/ui/use-stored-state.ts'

interface SectionProps {
  title: string
  /** Said at the end of the head: a count, a state. */
  aside?: ReactNode
  /** Opens and closes; how it was left is remembered in this browser under this name. */
  folds?: string
  children: ReactNode
}

/** A part of the pane: a region by its title, hairline below. */
export function Section({ title, aside, folds, children }: SectionProps) {
  const [stored, store] = useStoredState(`throughline.fold.${folds ?? 'none'}`)
  const isOpen = folds === undefined || stored === 'open'
  return (
    <section aria-label={title} className="grid gap-2 border-b border-line px-4 py-3">
      <header className="flex min-h-5 items-center gap-2">
        <h3 className="text-meta font-semibold text-ink-2">
          {folds === undefined ? (
            title
          ) : (
            <button
              type="button"
              aria-expanded={isOpen}
              onClick={() => store(isOpen ? null : 'open')}
              className="-my-0.5 -ms-1 flex min-h-6 items-center gap-1 rounded-mark pe-1.5 hover:text-ink"
            >
              <ChevronRight
                aria-hidden
                size={13}
                className={classNames(
                  'transition-transform rtl:rotate-180',
                  isOpen && 'rotate-90 rtl:rotate-90',
                )}
              />
              {title}
            </button>
          )}
        </h3>
        {aside !== undefined && aside !== null && (
          <div className="ms-auto min-w-0 text-end text-meta text-ink-3">{aside}</div>
        )}
      </header>
      {isOpen && children}
    </section>
  )
}
