import { database } from '#db/client.ts'
import type { Widget } from './widget.ts'

export async function findWidget(key: string): Promise<Widget | null> {
  const [row] = await database()<Widget[]>`
    select id, key, secret, queue_id as "queueId" from widget where key = ${key}`
  return row ?? null
}
