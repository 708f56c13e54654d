/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks'
import type { Chat } from './chat.ts'
import type { ChatState } from './chat-state.ts'
import { SendIcon } from './icons.tsx'
import { MessageBox } from './message-box.tsx'
import { messageFault } from './message-fault.ts'
import { text } from './messages.ts'

export function Composer({ chat, state }: { chat: Chat; state: ChatState }) {
  const [fault, setFault] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const send = () => {
    const found = state.draft.trim() === '' ? text.writeFirst : messageFault(state.draft)
    setFault(found)
    if (!found) void chat.send(state.draft)
    form.current?.querySelector('textarea')?.focus()
  }
  const submit = (event: Event) => {
    event.preventDefault()
    send()
  }
  const change = (draft: string) => {
    if (fault && !messageFault(draft)) setFault(null)
    chat.keepDraft(draft)
  }
  return (
    <form ref={form} class="composer" onSubmit={submit}>
      <MessageBox value={state.draft} fault={fault} onChange={change} onSend={send} />
      <button type="submit" class="primary round" aria-label={text.send} title={text.send}>
        <SendIcon />
      </button>
    </form>
  )
}
