'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ThreadState } from '#components/realtime/room-state.ts'
import type { LiveRoom } from '#components/realtime/use-live.ts'
import { useTypingIn } from '#components/realtime/use-typing.ts'
import { useShortcut } from '#components/shell/use-shortcut.ts'
import { Completeness } from '#components/thread/completeness.tsx'
import { ThreadLog } from '#components/thread/thread-log.tsx'
import { useOutbox } from '#components/thread/use-outbox.ts'
import type { ConversationView } from '#lib/conversation/views.ts'
import type { FloorView } from '#lib/metric/load-floor.ts'
import { PanelFooter } from './panel-footer.tsx'
import { steeringOf } from './steered.ts'
import type { FloorPerson } from './thread-panel.tsx'
import type { Intent } from './use-floor-address.ts'
import { useJoin } from './use-join.ts'
import { useWatch } from './use-watch.ts'
import { WatchLine } from './watch-line.tsx'

interface PanelThreadProps {
  conversation: ConversationView
  state: ThreadState
  status: LiveRoom<ThreadState>['status']
  intent: Intent | null
  floor: FloorView
  person: FloorPerson
  maySteer: boolean
}

/** Reading along, and beside it everything that helps: watch, whisper, join, take over, reassign. */
export function PanelThread(props: PanelThreadProps) {
  const { conversation, state, status, intent, floor, person, maySteer } = props
  const { id } = conversation
  const { mayWatch, maySay, isJoined } = steeringOf(conversation, person.agentId, maySteer)
  const watch = useWatch(id, mayWatch && (intent === 'watch' || intent === 'whisper'))
  const joining = useJoin(id, isJoined, maySay && intent === 'join')
  const [focusKey, setFocusKey] = useState(intent === 'whisper' ? 1 : 0)
  const typing = useTypingIn().get(id)
  const outgoing = useOutbox().filter((message) => message.conversationId === id)
  const isWatching = mayWatch && watch.isOn
  usePanelKeys({
    watch: mayWatch ? () => watch.set(!watch.isOn) : null,
    whisper: maySay ? () => setFocusKey((key) => key + 1) : null,
    join: maySay ? (isJoined ? joining.leave : joining.join) : null,
  })
  return (
    <>
      {isWatching && !isJoined && <WatchLine onStop={() => watch.set(false)} />}
      <ThreadLog conversation={conversation} state={state} outgoing={outgoing} online={status === 'live'} />
      <Completeness status={status} typing={typing?.name ?? null} />
      <PanelFooter
        {...{ conversation, state, floor, person, maySteer, joining, focusKey }}
        onWatch={mayWatch && !isWatching ? () => watch.set(true) : null}
      />
    </>
  )
}

type PanelKeys = Record<'watch' | 'whisper' | 'join', (() => void) | null>

function usePanelKeys({ watch, whisper, join }: PanelKeys) {
  const t = useTranslations('floor.keys')
  useShortcut('w', t('watch'), () => watch?.(), { group: 'floor', when: () => watch !== null })
  useShortcut('s', t('whisper'), () => whisper?.(), { group: 'floor', when: () => whisper !== null })
  useShortcut('i', t('join'), () => join?.(), { group: 'floor', when: () => join !== null })
}
