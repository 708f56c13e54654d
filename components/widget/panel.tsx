/** @jsxImportSource preact */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Chat } from './chat.ts'
import { canEnd, type ChatState } from './chat-state.ts'
import { Composer } from './composer.tsx'
import { ConversationLog } from './conversation-log.tsx'
import { focusFirst } from './focus-first.ts'
import { CloseIcon } from './icons.tsx'
import { text } from './messages.ts'
import { RatingForm } from './rating-form.tsx'
import { StartForm } from './start-form.tsx'
import { StatusLine } from './status-line.tsx'
import { WaitingWays } from './waiting-ways.tsx'

interface PanelProps {
  chat: Chat
  state: ChatState
  elementRef: RefObject<HTMLElement | null>
  /** Whether the reader is in here, so that what comes next may take their focus along. */
  hasFocus: boolean
}

/** The chat itself: a form before it starts, then the conversation, then how it was. */
export function Panel({ chat, state, elementRef, hasFocus }: PanelProps) {
  const view = viewOf(state)
  const lastView = useRef(view)
  useEffect(() => {
    if (view !== lastView.current && hasFocus) focusFirst(elementRef.current)
    lastView.current = view
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.stopPropagation()
    chat.close()
  }
  return (
    <section
      ref={elementRef}
      class="panel"
      role="dialog"
      aria-label={text.panel}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <Head chat={chat} state={state} />
      <StatusLine state={state} />
      {view === 'form' ? (
        <StartForm chat={chat} state={state} />
      ) : (
        <Conversation chat={chat} state={state} hasFocus={hasFocus} />
      )}
    </section>
  )
}

const viewOf = ({ conversationId, thread }: ChatState) =>
  !conversationId ? 'form' : thread?.state === 'ended' ? 'rating' : 'composer'

function Head({ chat, state }: { chat: Chat; state: ChatState }) {
  const agent = state.thread?.state === 'active' ? state.thread.agentName : null
  return (
    <div class="head">
      {agent && (
        <span class="face" aria-hidden="true">
          {initialOf(agent)}
        </span>
      )}
      <h2>{agent ?? text.panel}</h2>
      {canEnd(state) && (
        <button type="button" class="quiet" onClick={() => void chat.end()}>
          {text.end}
        </button>
      )}
      <button
        type="button"
        class="icon"
        aria-label={text.close}
        title={text.close}
        onClick={() => chat.close()}
      >
        <CloseIcon />
      </button>
    </div>
  )
}

const initialOf = (name: string) => Array.from(name.trim())[0]?.toUpperCase() ?? ''

function Conversation({ chat, state, hasFocus }: Omit<PanelProps, 'elementRef'>) {
  const { thread, draft, problem } = state
  const isWaiting = thread?.state === 'waiting'
  return (
    <>
      <ConversationLog chat={chat} state={state} />
      {isWaiting && (
        <WaitingWays chat={chat} thread={thread} draft={draft} problem={problem} hasFocus={hasFocus} />
      )}
      {problem && !isWaiting && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {viewOf(state) === 'rating' ? (
        <RatingForm chat={chat} state={state} />
      ) : (
        <Composer chat={chat} state={state} />
      )}
    </>
  )
}
