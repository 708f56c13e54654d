'use client'
import { useTranslations } from 'next-intl'
import { useLive } from '#components/realtime/use-live.ts'
import { TopBar } from '#components/shell/top-bar.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LiveStatus } from '#components/ui/live-status.tsx'
import { AlertCalls } from './alert-calls.tsx'
import { Board } from './board.tsx'
import { FloorPanel } from './floor-panel.tsx'
import { FloorSkeleton } from './floor-skeleton.tsx'
import { FloorViews } from './floor-views.tsx'
import { NeedsYou } from './needs-you.tsx'
import { QueueFilter } from './queue-filter.tsx'
import { narrowFloor } from './narrow-floor.ts'
import type { FloorPerson } from './thread-panel.tsx'
import { useFloorAddress } from './use-floor-address.ts'

interface FloorProps {
  scope: string
  person: FloorPerson
  maySteer: boolean
}

/** Queues and people as they are now; every figure opens what is behind it. */
export function Floor({ scope, person, maySteer }: FloorProps) {
  const t = useTranslations('floor')
  const { data, status } = useLive(`floor:${scope}`)
  const address = useFloorAddress()
  const isOpen = address.source !== null || address.conversationId !== null
  if (status === 'denied') return <EmptyState className="h-full content-center">{t('denied')}</EmptyState>
  const floor = data && narrowFloor(data, address.only)
  return (
    <div className="flex h-full min-h-0 flex-col">
      <TopBar
        title={t('title')}
        status={
          <>
            <FloorViews />
            {data && data.queues.length > 1 && (
              <QueueFilter queues={data.queues} only={address.only} onChoose={address.narrow} />
            )}
            {data && status === 'offline' && (
              <span className="order-last text-meta text-bad max-sm:hidden">{t('fromBefore')}</span>
            )}
            {data && <AlertCalls floor={data} />}
            <LiveStatus state={status === 'live' || status === 'offline' ? status : 'catching-up'} />
          </>
        }
      />
      <div className="grid min-h-0 flex-1 min-[1120px]:grid-cols-[minmax(0,1fr)_28rem]">
        <div
          className={classNames('min-h-0 overflow-y-auto p-5 max-sm:p-3', isOpen && 'max-[1119px]:hidden')}
        >
          {floor && <Board floor={floor} address={address} maySteer={maySteer} />}
          {!floor && status === 'offline' && (
            <ErrorState title={t('offlineTitle')}>{t('offlineDetail')}</ErrorState>
          )}
          {!floor && status !== 'offline' && <FloorSkeleton />}
        </div>
        {data && isOpen ? (
          <FloorPanel floor={data} address={address} person={person} maySteer={maySteer} />
        ) : (
          <aside className="overflow-y-auto py-5 pe-5 max-[1119px]:hidden" aria-label={t('needsYou')}>
            {floor && <NeedsYou floor={floor} address={address} maySteer={maySteer} />}
          </aside>
        )}
      </div>
    </div>
  )
}
