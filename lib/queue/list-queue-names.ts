import { database } from '#db/client.ts'

export interface QueueName {
  id: string
  name: string
}

/** Names of these queues that are in use, by name. */
export async function listQueueNames(ids: readonly string[]): Promise<QueueName[]> {
  return database()<QueueName[]>`
    select id, name from queue where id = any(${[...ids]}::uuid[]) and archived_at is null order by name`
}
