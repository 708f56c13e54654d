import { describe, expect, it } from 'vitest'
import type { Result } from '#lib/problem.ts'
import type { PublicFrame, PublicState } from '#lib/widget/protocol.ts'
import { ChatStore } from './chat-store.ts'
import { Follower } from './follower.ts'
import { Memory } from './memory.ts'
import { Outbox } from './outbox.ts'

const OWN = 'own'
const OTHER = 'other'

const stateOf = (conversationId: string, change: Partial<PublicState> = {}): PublicState => ({
  conversationId,
  state: 'active',
  endedBy: null,
  agentName: 'Mara',
  movedToId: null,
  place: null,
  waitRange: null,
  available: true,
  messageLeft: false,
  callback: null,
  canCallBack: false,
  isOpen: true,
  opensAt: null,
  lastSeq: 0,
  agentReadSeq: 0,
  rating: null,
  ...change,
})

const merged = stateOf(OWN, { state: 'ended', movedToId: OTHER })

const frameOf = (id: string, data: PublicFrame['data']): PublicFrame => ({
  room: `public:${id}`,
  prev: 0,
  seq: 0,
  data,
})

const told = (state: PublicState) => frameOf(state.conversationId, [{ type: 'state', state }])

const said = (id: string, text: string) => {
  const message = { id: text, seq: 1, prevSeq: 0, authorName: null, text, sentAt: '2026-01-01T00:00:00.000Z' }
  return frameOf(id, [{ type: 'message', message: { ...message, authorKind: 'agent' } }])
}

function open() {
  const storage = new Memory('w:')
  const outbox = new Outbox(storage)
  const store = new ChatStore({ conversationId: OWN }, () => {})
  const kept: (string | null)[] = []
  const follower = new Follower(store, outbox, {
    request: <T>(): Promise<Result<T>> => new Promise(() => {}),
    keepConversation: (id) => kept.push(id),
    onMessages: () => {},
  })
  return { store, follower, kept }
}

describe('a conversation that is merged into another', () => {
  it('is left for that one, and followed again once it is split', () => {
    const { store, follower, kept } = open()
    follower.hear([told(merged)])
    expect(store.state.conversationId).toBe(OTHER)
    follower.hear([told(stateOf(OTHER)), told(stateOf(OWN))])
    expect(store.state.conversationId).toBe(OWN)
    expect(kept).toEqual([OTHER, OWN])
  })

  it('is not gone back to while it is over', () => {
    const { store, follower } = open()
    follower.hear([told(merged), told(merged), told(stateOf(OWN, { state: 'ended' }))])
    expect(store.state.conversationId).toBe(OTHER)
  })

  it('shows nothing of what is said in another', () => {
    const { store, follower } = open()
    follower.hear([told(merged), said(OWN, 'not here'), said(OTHER, 'here')])
    expect(store.state.messages.map(({ text }) => text)).toEqual(['here'])
  })

  it('is not left for one that it was not merged with', () => {
    const { store, follower } = open()
    follower.hear([told(stateOf('third')), said('third', 'not here')])
    expect(store.state).toMatchObject({ conversationId: OWN, messages: [] })
  })
})
