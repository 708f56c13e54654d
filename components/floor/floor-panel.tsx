'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useShortcut } from '#components/shell/use-shortcut.ts'
import type { FloorView } from '#lib/metric/load-floor.ts'
import { ListPanel } from './list-panel.tsx'
import { type FloorPerson, ThreadPanel } from './thread-panel.tsx'
import type { FigureSource, FloorAddress } from './use-floor-address.ts'
import { useFloorConversations } from './use-floor-conversations.ts'

interface FloorPanelProps {
  floor: FloorView
  address: FloorAddress
  person: FloorPerson
  maySteer: boolean
}

/** Beside the board: what is behind a figure, or one of its threads. Takes the focus, and Escape leads back. */
export function FloorPanel({ floor, address, person, maySteer }: FloorPanelProps) {
  const t = useTranslations('floor')
  const { source, conversationId, intent } = address
  const panel = usePanelFocus(conversationId ?? JSON.stringify(source))
  useShortcut('Escape', t('keys.back'), address.back, { group: 'floor' })
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={t('figures')}
      className="flex h-full min-h-0 flex-col border-s border-line bg-pane outline-none max-[1119px]:border-0"
    >
      {source ? (
        <SourcePanel {...{ source, floor, address, person, maySteer }} />
      ) : (
        conversationId && (
          <ThreadPanel
            key={conversationId}
            {...{ conversationId, intent, floor, person, maySteer }}
            onBack={undefined}
            onClose={address.close}
          />
        )
      )}
    </section>
  )
}

function SourcePanel(props: FloorPanelProps & { source: FigureSource }) {
  const { source, floor, address, person, maySteer } = props
  const { conversationId, intent } = address
  const found = useFloorConversations(source, floor, address.sort)
  useSteps(found.rows?.map(({ id }) => id) ?? [], address)
  if (!conversationId)
    return <ListPanel {...{ source, floor, found, address, maySteer }} personId={person.agentId} />
  return (
    <ThreadPanel
      key={conversationId}
      {...{ conversationId, intent, floor, person, maySteer }}
      onBack={address.back}
      onClose={address.close}
    />
  )
}

/** j and k read one conversation of the list after the other. */
function useSteps(ids: readonly string[], { conversationId, read }: FloorAddress) {
  const t = useTranslations('floor.keys')
  const step = (by: 1 | -1) => {
    const at = conversationId ? ids.indexOf(conversationId) : -1
    const next = ids[at < 0 ? 0 : Math.max(0, Math.min(ids.length - 1, at + by))]
    if (next) read(next)
  }
  useShortcut('j', t('next'), () => step(1), { group: 'floor', repeats: true })
  useShortcut('k', t('previous'), () => step(-1), { group: 'floor', repeats: true })
}

/** The focus comes in when something is opened, and goes back to where it came from when the panel closes. */
function usePanelFocus(shown: string) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  useEffect(() => {
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus()
  }, [shown])
  return panel
}
