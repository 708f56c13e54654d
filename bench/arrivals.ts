import { setTimeout as pause } from 'node:timers/promises'
import { database } from '#db/client.ts'
import { openConversation } from '#lib/conversation/open-conversation.ts'
import { newId } from '#lib/id.ts'
import { clock } from './same-bytes.ts'

export interface Arrived {
  conversationId: string
  /** When the visitor asked, and when it was committed. */
  askedAt: number
  createdAt: number
}

const TICK_MS = 5

/** Visitors who start a chat, evenly over the widgets, at a steady pace. */
export async function arrive({
  widgetIds,
  perSecond,
  seconds,
}: {
  widgetIds: string[]
  perSecond: number
  seconds: number
}): Promise<Arrived[]> {
  const visitors = Array.from({ length: Math.ceil(perSecond * seconds) }, (_, at) => ({
    visitorId: newId(),
    widgetId: widgetIds[(at * 13) % widgetIds.length] ?? '',
  }))
  await database()`
    insert into visitor (id, widget_id) select * from unnest(
      ${visitors.map(({ visitorId }) => visitorId)}::uuid[], ${visitors.map(({ widgetId }) => widgetId)}::uuid[])`
  const startedAt = clock()
  const opened: Promise<Arrived>[] = []
  while (opened.length < visitors.length) {
    const due = Math.min(visitors.length, Math.floor(((clock() - startedAt) / 1000) * perSecond))
    for (const visitor of visitors.slice(opened.length, due)) opened.push(open(visitor))
    await pause(TICK_MS)
  }
  return Promise.all(opened)
}

async function open({ visitorId, widgetId }: { visitorId: string; widgetId: string }): Promise<Arrived> {
  const conversationId = newId()
  const askedAt = clock()
  const actor = { kind: 'visitor', visitorId, widgetId, customerId: null, verified: false } as const
  const message = { id: newId(), text: 'Where is my parcel? It should have come on Tuesday.' }
  await openConversation({ actor }, { id: conversationId, name: 'Visitor', message })
  return { conversationId, askedAt, createdAt: clock() }
}
