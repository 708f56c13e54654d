'use client'
import type { ThreadState } from '#components/realtime/room-state.ts'
import type { ConversationView } from '#lib/conversation/views.ts'
import type { FloorView } from '#lib/metric/load-floor.ts'
import { HandLine } from './hand-line.tsx'
import { JoinedBox } from './joined-box.tsx'
import { PanelActions } from './panel-actions.tsx'
import { PanelStanding } from './panel-standing.tsx'
import { steeringOf } from './steered.ts'
import type { FloorPerson } from './thread-panel.tsx'
import type { useJoin } from './use-join.ts'
import { WhisperBox } from './whisper-box.tsx'

interface PanelFooterProps {
  conversation: ConversationView
  state: ThreadState
  floor: FloorView
  person: FloorPerson
  maySteer: boolean
  joining: ReturnType<typeof useJoin>
  focusKey: number
  /** Null while they watch, or may not. */
  onWatch: (() => void) | null
}

/** Whose it is, and what a supervisor may say and do. */
export function PanelFooter(props: PanelFooterProps) {
  const { conversation, state, floor, person, maySteer, joining, focusKey, onWatch } = props
  const { maySay, isJoined } = steeringOf(conversation, person.agentId, maySteer)
  return (
    <footer className="grid max-h-[60%] gap-2 overflow-y-auto border-t border-line px-4 py-3">
      <PanelStanding conversation={conversation} personId={person.agentId} />
      {maySteer && <HandLine conversation={conversation} />}
      {maySay && isJoined && (
        <JoinedBox
          {...{ conversation, person }}
          entries={state.entries}
          isBusy={joining.isBusy}
          onLeave={joining.leave}
        />
      )}
      {maySay && <WhisperBox conversation={conversation} focusKey={focusKey} />}
      {maySteer && (
        <PanelActions
          {...{ conversation, floor }}
          personId={person.agentId}
          onWatch={onWatch}
          onJoin={maySay && !isJoined ? joining.join : null}
          isJoining={joining.isBusy}
        />
      )}
    </footer>
  )
}
