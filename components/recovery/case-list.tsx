'use client'
import { HeartHandshake } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCalmOrder } from '#components/desk/use-calm-order.ts'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'
import { VirtualList } from '#components/ui/virtual-list.tsx'
import type { CaseRow as Row } from '#lib/recovery/views.ts'
import { CaseRow } from './case-row.tsx'
import type { useBoard } from './use-board.ts'
import type { useCases } from './use-cases.ts'

interface CaseListProps {
  cases: ReturnType<typeof useCases>
  rows: Row[] | undefined
  board: ReturnType<typeof useBoard>
  openId: string | null
  onOpen: (id: string) => void
}

const ROW_PX = 76
const rowKey = (row: Row) => row.id

export function CaseList({ cases, rows, board, openId, onOpen }: CaseListProps) {
  const t = useTranslations('recovery')
  const [pointed, setPointed] = useState(false)
  const calm = useCalmOrder(rows, pointed)
  if (!calm && cases.isError)
    return (
      <ErrorState title={t('failed')} onRetry={() => void cases.refetch()} retrying={cases.isFetching}>
        {cases.error.message}
      </ErrorState>
    )
  if (!calm) return <ListSkeleton rows={7} />
  return (
    <div
      className="min-h-0 flex-1 overflow-hidden"
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
    >
      <VirtualList
        label={t('list')}
        items={calm}
        itemKey={rowKey}
        rowHeight={ROW_PX}
        activeKey={openId}
        className="h-full"
        onEndReached={() => {
          if (cases.hasNextPage && !cases.isFetchingNextPage) void cases.fetchNextPage()
        }}
        empty={<NoCases isFiltered={board.isFiltered} onReset={board.reset} />}
        renderItem={(row) => <CaseRow row={row} isOpen={row.id === openId} onOpen={onOpen} />}
      />
    </div>
  )
}

function NoCases({ isFiltered, onReset }: { isFiltered: boolean; onReset: () => void }) {
  const t = useTranslations('recovery.empty')
  if (!isFiltered) return <EmptyState icon={HeartHandshake}>{t('none')}</EmptyState>
  return <EmptyState action={<Button onClick={onReset}>{t('reset')}</Button>}>{t('filtered')}</EmptyState>
}
