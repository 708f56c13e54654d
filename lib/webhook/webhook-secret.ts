import { randomBytes } from 'node:crypto'
import { database } from '#db/client.ts'
import { notFound } from '#lib/problem.ts'

export const newWebhookSecret = () => `whsec_${randomBytes(32).toString('base64')}`

/** For the door of the verbs that have just made it, which keep no secret in their receipts; nowhere else. */
export async function readWebhookSecret(webhookId: string): Promise<string> {
  const [row] = await database()<{ secret: string }[]>`select secret from webhook where id = ${webhookId}`
  if (!row) throw notFound('webhook')
  return row.secret
}
