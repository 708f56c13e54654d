'use client'
import { History, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

interface RecentSearchesProps {
  recent: readonly string[]
  forget: () => void
  onChoose: (text: string) => void
}

/** Before anything is typed: what was looked for last, and how one may ask. */
export function RecentSearches({ recent, forget, onChoose }: RecentSearchesProps) {
  const t = useTranslations('search')
  return (
    <div className="mx-auto w-full max-w-xl">
      <EmptyState icon={Search}>
        {t('hint.title')} {t('hint.ways')}
      </EmptyState>
      {recent.length > 0 && (
        <section aria-labelledby="recent" className="px-4">
          <div className="flex items-center justify-between pb-1">
            <h2 id="recent" className="text-meta font-medium text-ink-3">
              {t('recent.title')}
            </h2>
            <Button size="small" variant="quiet" onClick={forget}>
              {t('recent.clear')}
            </Button>
          </div>
          <ul>
            {recent.map((text) => (
              <li key={text}>
                <button
                  type="button"
                  onClick={() => onChoose(text)}
                  className="flex h-9 w-full items-center gap-2.5 rounded-control px-2 text-start hover:bg-sunk"
                >
                  <History aria-hidden size={14} className="shrink-0 text-ink-3" />
                  <span dir="auto" className="truncate">
                    {text}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
