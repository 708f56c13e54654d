/** @jsxImportSource preact */
import type { PublicState } from '#lib/widget/protocol.ts'
import type { ChatState } from './chat-state.ts'
import { text } from './messages.ts'
import { sayDay, sayHour } from './say-time.ts'

/** Where the customer stands: the line, the place in the queue, whom they talk with. Spoken when it changes. */
export function StatusLine({ state }: { state: ChatState }) {
  const isTrouble = state.line === 'lost' || state.line === 'refused'
  return (
    <p class={isTrouble ? 'status trouble' : 'status'} role="status">
      {describe(state)}
    </p>
  )
}

function describe({ line, thread, conversationId, welcome }: ChatState): string {
  if (line === 'refused') return text.refused
  if (line === 'lost') return welcome ? text.lost : text.unreachable
  if (line === 'connecting' || (conversationId && !thread)) return text.connecting
  if (thread) return describeThread(thread)
  if (welcome && !welcome.isOpen) return sayOpening(welcome.opensAt)
  return welcome && !welcome.available ? text.nobodyYet : text.withUs
}

function describeThread(thread: PublicState): string {
  if (thread.state === 'active') return thread.agentName ? text.withAgent(thread.agentName) : text.setAside
  if (thread.state === 'ended')
    return thread.endedBy === 'customer' ? text.endedByCustomer : text.endedByAgent
  if (thread.callback) return thread.callback.state === 'due' ? text.callDue : text.callBooked
  if (thread.messageLeft) return text.leftStatus
  const place = thread.place === 1 ? text.next : text.place(thread.place ?? 1)
  return `${place} ${describeWait(thread)}`
}

function describeWait({ available, waitRange, isOpen, opensAt }: PublicState): string {
  if (!isOpen) return sayOpening(opensAt)
  return available ? sayWait(waitRange) : text.nobody
}

function sayWait(waitRange: PublicState['waitRange']): string {
  if (!waitRange) return text.noWait
  return text.takes(text.minutes(waitRange.lowMinutes, waitRange.highMinutes))
}

/** When it opens, as far as that is known. */
export const sayOpening = (opensAt: string | null) =>
  opensAt ? text.opens(sayDay(opensAt), sayHour(opensAt)) : text.closed
