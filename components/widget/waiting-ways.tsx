/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PublicState } from '#lib/widget/protocol.ts'
import { CallbackForm } from './callback-form.tsx'
import type { Chat } from './chat.ts'
import { text } from './messages.ts'
import { sayDay, saySlot } from './say-time.ts'

interface WaitingWaysProps {
  chat: Chat
  thread: PublicState
  draft: string
  problem: string | null
  /** Whether the reader is in the chat, so that what takes a button's place takes its focus. */
  hasFocus: boolean
}

/** While somebody waits: to be called, to be answered later, or to change their mind about it. */
export function WaitingWays({ chat, thread, draft, problem, hasFocus }: WaitingWaysProps) {
  const [isBooking, setBooking] = useState(false)
  const part = useRef<HTMLDivElement>(null)
  const view = thread.callback
    ? 'call'
    : isBooking && thread.canCallBack
      ? 'form'
      : thread.messageLeft
        ? 'left'
        : 'ways'
  const lastView = useRef(view)
  useEffect(() => {
    if (view !== lastView.current && hasFocus) focusLost(part.current)
    if (view === 'call') setBooking(false)
    lastView.current = view
  }, [view, hasFocus])
  return (
    <div ref={part} class="waiting">
      {view === 'form' && <CallbackForm chat={chat} thread={thread} onBack={() => setBooking(false)} />}
      {thread.callback && <Callback chat={chat} callback={thread.callback} />}
      {(view === 'ways' || view === 'left') && (
        <Ways chat={chat} thread={thread} draft={draft} onCall={() => setBooking(true)} />
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

function focusLost(part: HTMLElement | null) {
  const root = part?.getRootNode()
  if (root instanceof ShadowRoot && !root.activeElement) part?.querySelector('button')?.focus()
}

interface WaysProps extends Pick<WaitingWaysProps, 'chat' | 'thread' | 'draft'> {
  onCall(): void
}

function Ways({ chat, thread, draft, onCall }: WaysProps) {
  /** What stands in the composer goes along. */
  const leave = async () => {
    if (draft.trim() !== '') await chat.send(draft)
    await chat.waiting.leaveMessage()
  }
  return (
    <div class="ways">
      {thread.messageLeft && <p>{text.leftHint}</p>}
      <div class="row">
        {thread.canCallBack && (
          <button type="button" class="quiet" onClick={onCall}>
            {text.callMe}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => void (thread.messageLeft ? chat.end() : leave())}>
          {thread.messageLeft ? text.withdraw : text.leaveMessage}
        </button>
      </div>
    </div>
  )
}

function Callback({ chat, callback }: { chat: Chat; callback: NonNullable<PublicState['callback']> }) {
  const { phone, slotAt, state } = callback
  return (
    <div class="ways">
      <p>{state === 'booked' ? text.booked(phone, sayDay(slotAt), saySlot(slotAt)) : text.callSoon(phone)}</p>
      <div class="row">
        <button type="button" class="quiet" onClick={() => void chat.waiting.cancel(true)}>
          {text.keepWaiting}
        </button>
        <button type="button" class="quiet" onClick={() => void chat.waiting.cancel(false)}>
          {text.cancelCall}
        </button>
      </div>
    </div>
  )
}
