/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { EMAIL_LIMIT, NAME_LIMIT } from '#lib/widget/widget.ts'
import type { Chat } from './chat.ts'
import type { ChatState } from './chat-state.ts'
import { Field } from './field.tsx'
import { text } from './messages.ts'
import { MessageBox } from './message-box.tsx'
import { messageFault } from './message-fault.ts'

interface Faults {
  name?: string | null
  email?: string | null
  message?: string | null
}

/** Who asks, unless the shop said so, and what about; nothing but the wish to talk is required. */
export function StartForm({ chat, state }: { chat: Chat; state: ChatState }) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [faults, setFaults] = useState<Faults>({})
  const isStarting = state.start !== null
  const verifiedName = chat.isVerified ? state.welcome?.name : null
  const isClosed = state.welcome?.isOpen === false
  const start = () => {
    if (isStarting) return
    const isEmpty = isClosed && state.draft.trim() === ''
    const message = isEmpty ? text.writeFirst : messageFault(state.draft)
    const found = chat.isVerified
      ? { message }
      : { name: lengthFault(name, NAME_LIMIT), email: emailFault(email), message }
    setFaults(found)
    if (Object.values(found).some(Boolean)) return
    chat.start({
      name: name.trim() || undefined,
      email: email.trim() || undefined,
      message: state.draft,
      isLeft: isClosed || undefined,
    })
  }
  const submit = (event: Event) => {
    event.preventDefault()
    start()
  }
  return (
    <form class="start" noValidate onSubmit={submit}>
      <div class="greeting">
        <h3>{text.greeting}</h3>
        <p>{verifiedName ? text.introVerified(firstNameOf(verifiedName)) : text.intro}</p>
      </div>
      {!chat.isVerified && (
        <>
          <Field label={text.name} autoComplete="name" value={name} fault={faults.name} onChange={setName} />
          <Field
            label={text.email}
            autoComplete="email"
            inputMode="email"
            value={email}
            fault={faults.email}
            onChange={setEmail}
          />
        </>
      )}
      <MessageBox
        isLabelShown
        value={state.draft}
        fault={faults.message}
        onChange={(draft) => chat.keepDraft(draft)}
        onSend={start}
      />
      {state.problem && (
        <p class="problem" role="alert">
          {state.problem}
        </p>
      )}
      <button type="submit" class="primary wide" aria-disabled={isStarting}>
        {isClosed ? text.leaveMessage : text.start}
      </button>
    </form>
  )
}

const firstNameOf = (name: string) => name.trim().split(/\s+/)[0] ?? name

const lengthFault = (value: string, limit: number) => (value.length > limit ? text.fieldTooLong(limit) : null)

function emailFault(value: string): string | null {
  if (value.trim() !== '' && !/^[^\s@]+@[^\s@]+$/.test(value.trim())) return text.notEmail
  return lengthFault(value, EMAIL_LIMIT)
}
