'use client'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OfflineMark } from '#components/shell/offline-mark.tsx'
import { TextField } from '#components/ui/text-field.tsx'

interface AdminScreenProps {
  title: string
  intro: string
  search?: { value: string; set: (value: string) => void }
  /** Filters beside the search. */
  filters?: ReactNode
  /** The one action last. */
  actions?: ReactNode
  children: ReactNode
}

/** Head, search and what is listed, which scrolls by itself. */
export function AdminScreen({ title, intro, search, filters, actions, children }: AdminScreenProps) {
  const t = useTranslations('admin')
  return (
    <section aria-label={title} className="flex h-full min-w-0 flex-col bg-pane">
      <header className="grid gap-3 border-b border-line px-4 py-3 md:px-6 md:py-4">
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <div className="grid min-w-0 grow gap-0.5">
            <h1 className="text-title font-semibold">{title}</h1>
            <p className="text-ink-2">{intro}</p>
          </div>
          <div className="flex items-center gap-2">
            <OfflineMark />
            {actions}
          </div>
        </div>
        {(search || filters) && (
          <div className="flex flex-wrap items-end gap-2">
            {search && (
              <span className="relative w-full max-w-72">
                <Search
                  aria-hidden
                  size={14}
                  className="pointer-events-none absolute start-2.5 top-1/2 z-1 -translate-y-1/2 text-ink-3"
                />
                <TextField
                  label={t('search')}
                  hideLabel
                  type="search"
                  placeholder={t('search')}
                  value={search.value}
                  maxLength={200}
                  className="ps-8"
                  onChange={(event) => search.set(event.target.value)}
                />
              </span>
            )}
            {filters}
          </div>
        )}
      </header>
      <div
        role="group"
        aria-label={title}
        tabIndex={0}
        className="min-h-0 grow overflow-auto -outline-offset-2 [&_td:last-child]:pe-4 md:[&_td:last-child]:pe-6
          [&_th:first-child]:ps-4 md:[&_th:first-child]:ps-6 [&_th:last-child]:pe-4 md:[&_th:last-child]:pe-6"
      >
        {children}
      </div>
    </section>
  )
}
