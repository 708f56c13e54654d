import type { DueTimer } from '#lib/timer.ts'

/** The rest after a failed attempt is over. */
export async function webhookFallsDue({ record, subjectId }: DueTimer): Promise<void> {
  await record('webhook.queued', { subjectId })
}
