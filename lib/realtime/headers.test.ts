import { Server } from 'socket.io'
import { beforeEach, expect, it, vi } from 'vitest'
import type { ConversationView } from '#lib/conversation/views.ts'
import { Headers } from './headers.ts'
import { Hub } from './hub.ts'
import type { Frame } from './protocol.ts'

const view: ConversationView = {
  id: 'c1',
  customerId: 'k1',
  customerName: 'Ada',
  tier: null,
  channel: 'chat',
  queueId: 'q1',
  queueName: 'Orders',
  state: 'active',
  assigneeId: 'a1',
  assigneeName: 'Bo',
  units: 2,
  subject: null,
  preview: 'Hello',
  previewFrom: 'customer',
  unread: 0,
  openedAt: '2026-01-01T10:00:00.000Z',
  waitingSince: null,
  replyDueSince: null,
  lastMessageAt: '2026-01-01T10:00:00.000Z',
  endedBy: null,
  hasOpenCase: false,
  handRaisedAt: null,
  parkedAt: null,
  wakeAt: null,
  participants: [],
  transfer: null,
  clockKind: null,
  clockWarnAt: null,
  clockDueAt: null,
  seq: 5,
  serviceLevelMs: 60_000,
  wrapUpUntil: null,
  wrapUpExtendable: true,
  mergedIntoId: null,
  wrapUpRequired: true,
  customerDeliveredSeq: 0,
  customerReadSeq: 0,
  verified: false,
}
const reply = {
  seq: 6,
  preview: 'Hi',
  previewFrom: 'agent',
  lastMessageAt: '2026-01-01T10:01:00.000Z',
} as const

let io: Server
let headers: Headers
let told: Frame[]

/** The network's edge: what would go out to the room, without anybody on a line. */
beforeEach(() => {
  io = new Server()
  headers = new Headers(new Hub(io))
  told = []
  vi.spyOn(io.sockets.adapter, 'broadcast').mockImplementation(
    ({ data }) => void told.push(...framesOf(data)),
  )
  enter()
})

const enter = () => void io.sockets.adapter.addAll('s1', new Set(['conversation:c1']))
const leave = () => io.sockets.adapter.delAll('s1')
const framesOf = (data: unknown) => (data as [string, Frame[]])[1]

it('tells the first header and every one in which something shows', () => {
  headers.tell(view)
  headers.tell({ ...view, customerReadSeq: 5 })
  headers.tell({ ...view, customerReadSeq: 5, state: 'wrap_up' })
  expect(told.map(({ seq, prev }) => [prev, seq])).toEqual([
    [5, 5],
    [5, 5],
    [5, 5],
  ])
})

it('tells nothing of a message that leaves the header as it was', () => {
  headers.tell(view)
  headers.tell({ ...view, ...reply })
  expect(told).toHaveLength(1)
})

it('tells each newer message while something is unread, so that reading it names the newest', () => {
  headers.tell(view)
  headers.tell({ ...view, unread: 1, seq: 6 })
  headers.tell({ ...view, unread: 1, seq: 7 })
  headers.tell({ ...view, unread: 0, seq: 7 })
  expect(told.map(({ seq }) => seq)).toEqual([5, 6, 7, 7])
})

it('tells it again after somebody came back, or all had left', () => {
  headers.tell(view)
  headers.forget('c1')
  headers.tell(view)
  expect(told).toHaveLength(2)
  leave()
  headers.tell(view)
  enter()
  headers.tell(view)
  expect(told).toHaveLength(3)
})
