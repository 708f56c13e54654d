'use client'
import { useEffect, useState } from 'react'
import { CallbackCard } from '#components/callback/callback-card.tsx'
import { Composer } from '#components/composer/composer.tsx'
import { FoundLine } from '#components/promise/found-line.tsx'
import { ConflictLine } from '#components/conflict/conflict-line.tsx'
import { sendCommand } from '#components/realtime/connection.ts'
import type { ThreadState } from '#components/realtime/room-state.ts'
import type { LiveRoom } from '#components/realtime/use-live.ts'
import { useTypingIn } from '#components/realtime/use-typing.ts'
import { HandoverCard } from '#components/routing/handover-card.tsx'
import { PeopleLine } from '#components/routing/people-line.tsx'
import { TransferLine } from '#components/routing/transfer-line.tsx'
import { WrapUpForm } from '#components/wrap-up/wrap-up-form.tsx'
import { canReply, canWrapUp } from '#lib/conversation/conversation.ts'
import type { ConversationView, Entry } from '#lib/conversation/views.ts'
import { Completeness } from './completeness.tsx'
import { Standing } from './standing.tsx'
import { ThreadLog } from './thread-log.tsx'
import type { ThreadPaneProps } from './thread-pane.tsx'
import { useOutbox } from './use-outbox.ts'
import { useShownSeq } from './use-shown-seq.ts'

interface ThreadBodyProps extends ThreadPaneProps {
  conversation: ConversationView
  state: ThreadState
  status: LiveRoom<ThreadState>['status']
  /** It was resolved here, just now. */
  resolved: boolean
  onResolve: () => void
}

/** One conversation: what was handed over with it, what was said, and what may be said or done. */
export function ThreadBody(props: ThreadBodyProps) {
  const { conversation, state, status, person, onAccept, onOpen } = props
  const { id, assigneeId, channel, participants, transfer } = conversation
  const outgoing = useOutbox().filter((message) => message.conversationId === id)
  const typing = useTypingIn().get(id)
  const isOwn = assigneeId === person.agentId
  useMarkRead(conversation, person.agentId)
  return (
    <>
      <PeopleLine participants={participants} ownId={person.agentId} />
      {isOwn && transfer?.state === 'accepted' && <HandoverCard conversation={conversation} />}
      {isOwn && channel === 'voice' && <CallbackCard conversationId={id} />}
      <ThreadLog conversation={conversation} state={state} outgoing={outgoing} online={status === 'live'} />
      <Completeness status={status} typing={typing?.name ?? null} />
      {isOwn && <ConflictLine customerId={conversation.customerId} />}
      <TransferLine conversation={conversation} mayCancel={isOwn} />
      {isOwn && <FoundLine conversationId={id} />}
      <Standing conversation={conversation} person={person} onAccept={onAccept} onOpen={onOpen} />
      <Writing {...props} />
    </>
  )
}

/** The reply, or what is left to write when the contact is over. */
function Writing({ conversation, state, person, inserted, resolved, onDone, onResolve }: ThreadBodyProps) {
  const [writing, setWriting] = useState(false)
  const { shownSeq, showAll } = useShownSeq(state.entries, writing)
  if (canWrapUp(person, conversation))
    return <WrapUpForm conversation={conversation} takesFocus={resolved} onDone={onDone} />
  return (
    <Composer
      conversation={conversation}
      agentId={person.agentId}
      agentName={person.name}
      mayReply={canReply(person, conversation) || hasJoined(person, conversation)}
      shownSeq={shownSeq}
      hasUnseen={hasColleagueAfter(state.entries, shownSeq, person.agentId)}
      onShowAll={showAll}
      onWriting={setWriting}
      onResolve={onResolve}
      inserted={inserted}
    />
  )
}

/** Who joined answers the customer as the owner does. */
const hasJoined = ({ agentId }: { agentId: string }, { state, participants }: ConversationView) =>
  state === 'active' && participants.some((one) => one.agentId === agentId && one.role === 'joined')

const hasColleagueAfter = (entries: readonly Entry[], seq: number, agentId: string) =>
  entries.some((entry) => entry.seq > seq && isOfColleague(entry, agentId))

/** A whisper is never of who holds the conversation. */
function isOfColleague(entry: Entry, agentId: string): boolean {
  if (entry.kind === 'event') return false
  if (entry.kind === 'whisper') return true
  return (entry.kind === 'note' || entry.authorKind === 'agent') && entry.authorId !== agentId
}

/** The owner has the newest on a visible screen. */
function useMarkRead(conversation: ConversationView, agentId: string) {
  const unread = conversation.assigneeId === agentId ? conversation.unread : 0
  const { id, seq } = conversation
  useEffect(() => {
    if (unread === 0 || document.visibilityState !== 'visible') return
    void sendCommand('conversation.read', { conversationId: id, seq })
  }, [id, unread, seq])
}
