'use client'
import { useTranslations } from 'next-intl'
import { useRowCommand } from '#components/admin/use-row-command.ts'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { discardRawEventsAction, retryRawEventsAction } from '#lib/ingest/actions.ts'
import type { ArrivalRow } from '#lib/ingest/admin-views.ts'

interface SelectionBarProps {
  rows: readonly ArrivalRow[]
  selected: readonly ArrivalRow[]
  onChoose: (ids: ReadonlySet<string>) => void
  onDone: () => void
}

/** What is done with several at once. */
export function SelectionBar({ rows, selected, onChoose, onDone }: SelectionBarProps) {
  const t = useTranslations('ingest.arrivals')
  const { isBusy, start } = useRowCommand()
  const quarantined = rows.filter(({ state }) => state === 'quarantined')
  const ids = selected.map(({ id }) => id)
  const isAll = quarantined.length > 0 && quarantined.every(({ id }) => ids.includes(id))
  const retry = () =>
    void start({
      run: (commandId) => retryRawEventsAction({ ids }, commandId),
      said: t('retried', { count: ids.length }),
      onDone,
    })
  const discard = () =>
    void start({
      run: (commandId) => discardRawEventsAction({ ids }, commandId),
      said: t('discarded', { count: ids.length }),
      onDone,
    })
  return (
    <div className="sticky start-0 flex min-h-10 flex-wrap items-center gap-2 border-y border-line bg-bg px-4 py-1.5 md:px-6">
      <Checkbox
        label={ids.length > 0 ? t('selected', { count: ids.length }) : t('selectAll')}
        checked={isAll}
        onChange={() => onChoose(new Set(isAll ? [] : quarantined.map(({ id }) => id)))}
      />
      {ids.length > 0 && (
        <span className="ms-auto flex gap-2">
          <Button size="small" busy={isBusy} onClick={discard}>
            {t('discard')}
          </Button>
          <Button size="small" variant="primary" busy={isBusy} onClick={retry}>
            {t('retry')}
          </Button>
        </span>
      )}
    </div>
  )
}
