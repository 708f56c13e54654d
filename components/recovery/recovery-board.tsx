'use client'
import { ChartNoAxesColumn } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { parseAsBoolean, parseAsString, useQueryStates } from 'nuqs'
import { useCallback } from 'react'
import { SignedOut } from '#components/desk/signed-out.tsx'
import { SearchButton } from '#components/shell/search-button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { LiveStatus } from '#components/ui/live-status.tsx'
import { Panes } from '#components/ui/panes.tsx'
import type { Person } from '#lib/recovery/recovery-case.ts'
import type { CaseDetail as Detail, CauseCount } from '#lib/recovery/views.ts'
import { BoardFilters } from './board-filters.tsx'
import { CaseList } from './case-list.tsx'
import { CasePane } from './case-pane.tsx'
import { CausePareto } from './cause-pareto.tsx'
import { ExportLink } from './export-link.tsx'
import { StateFilter } from './state-filter.tsx'
import { useBoard } from './use-board.ts'
import { useCaseKeys } from './use-case-keys.ts'
import { type FirstScreen, useCases } from './use-cases.ts'
import { useLiveBoard } from './use-live-board.ts'

interface RecoveryBoardProps {
  me: Person
  first: FirstScreen
  firstCase: Detail | null
  firstCauses: CauseCount[]
}

const shown = { case: parseAsString, causes: parseAsBoolean }

/** Cases on the left, the one that is open beside them. What is open and filtered stands in the address. */
export function RecoveryBoard({ me, first, firstCase, firstCauses }: RecoveryBoardProps) {
  const t = useTranslations('recovery')
  const [{ case: openId, causes }, setUrl] = useQueryStates(shown, { history: 'replace' })
  const board = useBoard()
  const cases = useCases(board.filters, first)
  const live = useLiveBoard()
  const rows = cases.data?.pages.flatMap((page) => page.rows)
  const newest = cases.data?.pages[0]
  const open = useCallback((id: string | null) => void setUrl({ case: id, causes: null }), [setUrl])
  useCaseKeys(rows ?? [], openId, open)

  const list = (
    <section aria-label={t('title')} className="flex h-full min-h-0 flex-col">
      <header className="pane-head">
        <p aria-hidden className="text-title font-semibold">
          {t('title')}
        </p>
        <LiveStatus state={live} />
        <span className="ms-auto flex items-center gap-1">
          <IconButton
            label={t('pareto.open')}
            icon={ChartNoAxesColumn}
            onClick={() => void setUrl({ case: null, causes: true })}
          />
          <ExportLink filters={board.filters} />
          <SearchButton />
        </span>
      </header>
      <StateFilter
        state={board.params.state}
        counts={newest?.counts}
        onStateChange={(state) => void board.set({ state: state === 'open' ? null : state })}
      />
      <BoardFilters board={board} owners={newest?.owners ?? []} me={me.agentId} />
      <CaseList cases={cases} rows={rows} board={board} openId={openId} onOpen={open} />
    </section>
  )

  return (
    <>
      <SignedOut />
      <h1 className="sr-only">{t('title')}</h1>
      <Panes
        name="recovery"
        shown={openId || causes ? 'centre' : 'start'}
        start={{ label: t('list'), defaultWidth: 430, minWidth: 340, maxWidth: 620, content: list }}
      >
        {openId ? (
          <CasePane
            key={openId}
            caseId={openId}
            row={rows?.find(({ id }) => id === openId)}
            first={firstCase}
            me={me}
            onOpen={open}
          />
        ) : (
          <CausePareto
            first={firstCauses}
            onBack={() => open(null)}
            onDepartment={(department) => void board.set({ state: 'confirmed', department })}
          />
        )}
      </Panes>
    </>
  )
}
