'use client'
import { useTranslations } from 'next-intl'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'
import { VirtualList } from '#components/ui/virtual-list.tsx'
import type { FloorView } from '#lib/metric/load-floor.ts'
import type { FloorConversation } from '#lib/metric/views.ts'
import { ConversationRow } from './conversation-row.tsx'
import { FigureTabs } from './figure-tabs.tsx'
import { PanelHead } from './panel-head.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { SortTabs } from './sort-tabs.tsx'
import { isMovable } from './steered.ts'
import type { FigureSource, FloorAddress } from './use-floor-address.ts'
import type { useFloorConversations } from './use-floor-conversations.ts'
import { useSelection } from './use-selection.ts'

const ROW_PX = 70
const noRows: readonly FloorConversation[] = []

interface ListPanelProps {
  source: FigureSource
  floor: FloorView
  found: ReturnType<typeof useFloorConversations>
  address: FloorAddress
  personId: string
  maySteer: boolean
}

/** The conversations behind the figure that was clicked. */
export function ListPanel({ source, floor, found, address, personId, maySteer }: ListPanelProps) {
  const t = useTranslations('floor')
  const name = nameOf(source, floor)
  const { rows, error } = found
  const selection = useSelection(maySteer ? (rows ?? noRows).filter(isMovable) : noRows)
  return (
    <>
      <PanelHead title={name} onClose={address.close} />
      <FigureTabs source={source} floor={floor} onChoose={address.showFigure} />
      <SortTabs figure={source.figure} sort={address.sort} onChoose={address.sortBy} />
      {rows ? (
        <VirtualList
          label={t('list', { name, figure: t(`figure.${source.figure}`) })}
          items={rows}
          itemKey={({ id }) => id}
          rowHeight={ROW_PX}
          activeKey={address.conversationId}
          onEndReached={found.loadMore}
          className="min-h-0 flex-1"
          empty={<EmptyState>{t(`listEmpty.${source.figure}`)}</EmptyState>}
          renderItem={(row) => (
            <ConversationRow
              row={row}
              isOpen={row.id === address.conversationId}
              floor={floor}
              personId={personId}
              maySteer={maySteer}
              isSelected={selection.has(row.id)}
              onSelect={selection.toggle}
              onRead={address.read}
            />
          )}
        />
      ) : error ? (
        <ErrorState title={t('listFailed')} onRetry={found.retry} retrying={found.isRetrying}>
          {error.message}
        </ErrorState>
      ) : (
        <ListSkeleton rows={5} />
      )}
      {selection.selected.length > 0 && (
        <SelectionBar selected={selection.selected} floor={floor} onClear={selection.clear} />
      )}
      {found.isFetchingMore && (
        <p role="status" className="border-t border-line px-4 py-1.5 text-meta text-ink-3">
          {t('loadingMore')}
        </p>
      )}
    </>
  )
}

function nameOf(source: FigureSource, { queues, agents }: FloorView): string {
  const known =
    'queueId' in source
      ? queues.find(({ id }) => id === source.queueId)
      : agents.find(({ id }) => id === source.agentId)
  return known?.name ?? ''
}
