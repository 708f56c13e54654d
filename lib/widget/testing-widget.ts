import { randomBytes, randomUUID } from 'node:crypto'
import { database } from '#db/client.ts'
import type { VisitorActor } from '#lib/actor.ts'
import type { Widget } from './widget.ts'

/** A widget of the queue, for tests. */
export async function addWidget(queueId: string): Promise<Widget> {
  const widget: Widget = {
    id: randomUUID(),
    key: `key-${randomUUID()}`,
    secret: randomBytes(32).toString('hex'),
    queueId,
  }
  await database()`
    insert into widget (id, key, name, secret, queue_id)
    values (${widget.id}, ${widget.key}, 'Test shop', ${widget.secret}, ${queueId})`
  return widget
}

export const newVisitor = (widget: Widget): VisitorActor => ({
  kind: 'visitor',
  visitorId: randomUUID(),
  widgetId: widget.id,
  customerId: null,
  verified: false,
})
