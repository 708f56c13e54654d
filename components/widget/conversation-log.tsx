/** @jsxImportSource preact */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { PublicMessage } from '#lib/widget/protocol.ts'
import type { Chat } from './chat.ts'
import type { ChatState } from './chat-state.ts'
import { MessageBubble } from './message-bubble.tsx'
import { text } from './messages.ts'
import { PendingBubble } from './pending-bubble.tsx'

const NEAR_END_PX = 80

/** What was said, oldest first; it stays at its end while the reader is there. */
export function ConversationLog({ chat, state }: { chat: Chat; state: ChatState }) {
  const log = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  const { messages, outbox, isAgentTyping, thread, hasEarlier } = state
  useLayoutEffect(() => {
    if (log.current && isAtEnd.current) log.current.scrollTop = log.current.scrollHeight
  })
  const onScroll = () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = log.current ?? {}
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX
  }
  const lastOwn = messages.findLast(({ authorKind }) => authorKind === 'customer')?.id
  return (
    <div ref={log} class="log" role="log" aria-label={text.log} tabIndex={0} onScroll={onScroll}>
      {hasEarlier && (
        <button type="button" class="quiet center" onClick={() => void chat.follower.loadEarlier()}>
          {text.earlier}
        </button>
      )}
      {messages.map((message, index) => (
        <MessageBubble
          key={message.id}
          message={message}
          isFirst={messages[index - 1]?.authorKind !== message.authorKind}
          isLast={isLastOfRun(message, messages[index + 1])}
          state={
            message.id === lastOwn && outbox.length === 0
              ? readState(message.seq, thread?.agentReadSeq)
              : null
          }
        />
      ))}
      {outbox.map((item) => (
        <PendingBubble key={item.id} item={item} chat={chat} hasEnded={thread?.state === 'ended'} />
      ))}
      {isAgentTyping && (
        <p class="typing">
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {text.typing(thread?.agentName ?? text.someone)}
        </p>
      )}
    </div>
  )
}

const RUN_MS = 60_000

const isLastOfRun = (message: PublicMessage, next: PublicMessage | undefined) =>
  next?.authorKind !== message.authorKind || Date.parse(next.sentAt) - Date.parse(message.sentAt) > RUN_MS

const readState = (seq: number, agentReadSeq = 0) => (seq <= agentReadSeq ? text.read : text.sent)
