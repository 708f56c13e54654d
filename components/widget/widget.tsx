/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks'
import type { Chat } from './chat.ts'
import { type ChatState, countUnread } from './chat-state.ts'
import { focusFirst } from './focus-first.ts'
import { ChatIcon } from './icons.tsx'
import { text } from './messages.ts'
import { Panel } from './panel.tsx'

/** The button on the page and, when asked for, the chat above it. */
export function Widget({ chat, state }: { chat: Chat; state: ChatState }) {
  const launcher = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLElement>(null)
  const wasOpen = useRef(state.isOpen)
  useEffect(() => {
    if (state.isOpen === wasOpen.current) return
    wasOpen.current = state.isOpen
    if (state.isOpen) focusFirst(panel.current)
    else launcher.current?.focus()
  }, [state.isOpen])
  const hasFocus = panel.current?.matches(':focus-within') ?? false
  const openOrFocus = () => (state.isOpen ? focusFirst(panel.current) : chat.open())
  const unread = state.isOpen ? 0 : countUnread(state)
  return (
    <div class={state.isOpen ? 'root open' : 'root'}>
      {state.isOpen && <Panel chat={chat} state={state} elementRef={panel} hasFocus={hasFocus} />}
      <button
        ref={launcher}
        type="button"
        class="launcher"
        aria-expanded={state.isOpen}
        aria-haspopup="dialog"
        onClick={openOrFocus}
      >
        <ChatIcon />
        {text.launcher}
      </button>
      <span class={unread > 0 ? 'badge' : 'badge none'} role="status">
        {unread > 0 && (
          <>
            <span aria-hidden="true">{unread}</span>
            <span class="unseen">{text.unread(unread)}</span>
          </>
        )}
      </span>
    </div>
  )
}
