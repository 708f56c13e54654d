'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { useIsOldBuild } from '#components/realtime/use-is-old-build.ts'
import { useLive } from '#components/realtime/use-live.ts'
import { SearchButton } from '#components/shell/search-button.tsx'
import { Button } from '#components/ui/button.tsx'
import { LiveStatus } from '#components/ui/live-status.tsx'
import { LoadPips } from '#components/ui/load-pips.tsx'
import type { DeskPerson } from './desk-person.ts'
import { PresenceLine } from './presence-line.tsx'
import { PresenceSelect } from './presence-select.tsx'
import { ReservationCard } from './reservation-card.tsx'
import { type Scope, Scopes } from './scopes.tsx'
import { useAccept } from './use-accept.ts'
import type { OwnLists } from './use-own-lists.ts'
import type { Work } from './use-work.ts'

interface WorkPaneProps {
  person: DeskPerson
  work: Work
  lists: OwnLists
  scope: Scope
  onScope: (scope: Scope) => void
  openId: string | null
  onOpen: (id: string) => void
}

export function WorkPane(props: WorkPaneProps) {
  const { person, work, lists, scope, onScope, openId, onOpen } = props
  const t = useTranslations('desk')
  const me = useLive(`agent:${person.agentId}`)
  const { accept, accepting } = useAccept(onOpen)
  const take = useCallback((id: string) => void accept(id), [accept])
  const presence = me.data?.presence ?? null
  const reservation = me.data?.reservations[0]
  const isBehind = me.status === 'catching_up' && me.data !== undefined
  const lineWords = me.status === 'offline' ? 'offline' : isBehind ? 'catching-up' : null
  return (
    <section aria-label={t('pane.work')} className="flex h-full min-h-0 flex-col">
      <header className="pane-head">
        <span aria-hidden className="text-title font-semibold">
          {t('title')}
        </span>
        <PresenceSelect presence={presence} />
        {presence && !lineWords && (
          <LoadPips label={t('load')} held={presence.loadUnits} capacity={presence.capacityUnits} />
        )}
        <span className="ms-auto flex items-center gap-2">
          {lineWords && <LiveStatus state={lineWords} />}
          <SearchButton />
        </span>
      </header>
      {presence && <PresenceLine presence={presence} />}
      {reservation && (
        <ReservationCard
          reservation={reservation}
          busy={accepting === reservation.conversation.id}
          onAccept={() => void accept(reservation.conversation.id)}
          onDecline={() => void sendCommand('reservation.decline', { reservationId: reservation.id })}
        />
      )}
      <Scopes
        scope={scope}
        onScope={onScope}
        work={work}
        lists={lists}
        isOffline={presence?.state === 'offline'}
        openId={openId}
        onOpen={onOpen}
        onAccept={take}
      />
      <OldBuild />
    </section>
  )
}

/** A tab that lives for days says that the server has moved on, instead of failing. */
function OldBuild() {
  const t = useTranslations('desk')
  const isOld = useIsOldBuild()
  if (!isOld) return null
  return (
    <div role="status" className="flex items-center gap-3 border-t border-line px-4 py-2 text-ink-2">
      <p className="min-w-0 flex-1">{t('newBuild')}</p>
      <Button size="small" onClick={() => location.reload()}>
        {t('reload')}
      </Button>
    </div>
  )
}
