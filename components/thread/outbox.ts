import { onLineChange, lineState, sendCommand } from '#components/realtime/connection.ts'
import { newId } from '#lib/id.ts'
import type { ProblemView } from '#lib/problem.ts'

/** A message on its way: it stays until its acknowledgement says that it is committed, across reloads too. */
export interface Outgoing {
  id: string
  conversationId: string
  text: string
  shownSeq: number
  anyway: boolean
  writtenAt: string
  state: 'sending' | 'sent' | 'failed'
  problem?: ProblemView
}

const KEY = 'throughline.outbox'
const RETRY_MS = 2_000

let items: readonly Outgoing[] | undefined
let running = false
const listeners = new Set<() => void>()

function load(): readonly Outgoing[] {
  if (items) return items
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    items = Array.isArray(stored) ? stored.filter(isOutgoing) : []
  } catch {
    items = []
  }
  if (items.length > 0) queueMicrotask(() => void flush())
  onLineChange(() => void flush())
  return items
}

const isOutgoing = (item: unknown): item is Outgoing =>
  typeof item === 'object' && item !== null && 'id' in item && 'conversationId' in item && 'text' in item

function set(next: readonly Outgoing[]) {
  items = next
  try {
    localStorage.setItem(KEY, JSON.stringify(next.filter(({ state }) => state !== 'sent')))
  } catch {
    // Without storage the outbox lives as long as the page.
  }
  for (const listener of listeners) listener()
}

const change = (id: string, patch: Partial<Outgoing>) =>
  set(load().map((item) => (item.id === id ? { ...item, ...patch } : item)))

export const outbox = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: load,
  send(message: Pick<Outgoing, 'conversationId' | 'text' | 'shownSeq' | 'anyway'>) {
    const item: Outgoing = { ...message, id: newId(), writtenAt: new Date().toISOString(), state: 'sending' }
    set([...load(), item])
    void flush()
  },
  retry(id: string, anyway = false) {
    change(id, { state: 'sending', problem: undefined, ...(anyway ? { anyway } : {}) })
    void flush()
  },
  discard: (id: string) => set(load().filter((item) => item.id !== id)),
}

/** One at a time and in order, so that what was written first stands first. */
async function flush() {
  if (running || lineState() !== 'live') return
  running = true
  try {
    for (let next = firstSending(); next && lineState() === 'live'; next = firstSending()) await deliver(next)
  } finally {
    running = false
  }
}

const firstSending = () => load().find(({ state }) => state === 'sending')

async function deliver({ id, conversationId, text, shownSeq, anyway }: Outgoing) {
  const result = await sendCommand('conversation.send', { id, conversationId, text, shownSeq, anyway }, id)
  if (result.ok) return change(id, { state: 'sent' })
  if (result.problem.code !== 'unavailable') return change(id, { state: 'failed', problem: result.problem })
  await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
}
