import { closeDatabase, database } from '#db/client.ts'
import { receiveMessage } from '#lib/conversation/receive-message.ts'
import { newId } from '#lib/id.ts'
import { answerParent } from './answer-parent.ts'

let timer: NodeJS.Timeout | undefined
let sent = 0

/** Customers who write while the agent works: real messages, committed here and told by the server. */
const handlers = {
  async start({ perSecond }: { perSecond: number }) {
    const rows = await database()<{ id: string; visitorId: string; widgetId: string }[]>`
      select c.id, c.visitor_id as "visitorId", v.widget_id as "widgetId" from conversation c join visitor v on v.id = c.visitor_id`
    timer = setInterval(() => {
      const row = rows[Math.floor(Math.random() * rows.length)]
      if (row) void write(row.id, row.visitorId, row.widgetId)
    }, 1000 / perSecond)
  },
  async stop() {
    clearInterval(timer)
    await closeDatabase()
    return { sent }
  },
}

export type Visitors = typeof handlers
answerParent(handlers, closeDatabase)

async function write(conversationId: string, visitorId: string, widgetId: string) {
  const actor = { kind: 'visitor', visitorId, widgetId, customerId: null, verified: false } as const
  await receiveMessage({ actor }, { id: newId(), conversationId, text: 'Any news about my parcel, please?' })
  sent += 1
}
