'use client'
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { TopBar } from '#components/shell/top-bar.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'
import { Tooltip } from '#components/ui/tooltip.tsx'
import { InsightViews } from './insight-views.tsx'
import { LedgerFilters } from './ledger-filters.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { type LedgerFound, useLedger } from './use-ledger.ts'

/** What was promised to customers, whoever made it; filtered by the address, and exported as filtered. */
export function Ledger() {
  const t = useTranslations('insights.ledger')
  const insights = useTranslations('insights')
  const ledger = useLedger()
  return (
    <div className="flex h-full min-h-0 flex-col">
      <TopBar
        title={insights('title')}
        status={<InsightViews />}
        actions={
          <Tooltip label={t('export')}>
            <a
              href={ledger.exportHref}
              download
              aria-label={t('export')}
              className="grid size-7 place-items-center rounded-control text-ink-2 hover:bg-sunk hover:text-ink"
            >
              <Download aria-hidden size={16} strokeWidth={1.75} />
            </a>
          </Tooltip>
        }
      />
      <LedgerFilters ledger={ledger} />
      <div
        role="group"
        aria-label={t('table')}
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto bg-pane -outline-offset-2"
      >
        <Rows ledger={ledger} />
      </div>
    </div>
  )
}

function Rows({ ledger: { rows, found, isFiltered } }: { ledger: LedgerFound }) {
  const t = useTranslations('insights.ledger')
  if (!rows && found.isError)
    return (
      <ErrorState title={t('failed')} onRetry={() => void found.refetch()} retrying={found.isFetching}>
        {found.error.message}
      </ErrorState>
    )
  if (!rows) return <ListSkeleton rows={8} />
  return (
    <>
      <div
        inert={found.isPlaceholderData}
        className={found.isPlaceholderData ? 'opacity-50 transition-opacity delay-200' : undefined}
      >
        <LedgerTable rows={rows} isFiltered={isFiltered} />
      </div>
      {found.hasNextPage && (
        <p className="p-3 text-center">
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  )
}
