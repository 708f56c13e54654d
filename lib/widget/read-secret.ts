import { database } from '#db/client.ts'
import { notFound } from '#lib/problem.ts'

/** For the door of the verbs that have just made it, which keep no secret in their receipts; nowhere else. */
export async function readSecret(widgetId: string): Promise<string> {
  const [row] = await database()<{ secret: string }[]>`select secret from widget where id = ${widgetId}`
  if (!row) throw notFound('widget')
  return row.secret
}
