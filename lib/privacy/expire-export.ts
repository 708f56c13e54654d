import type { DueTimer } from '#lib/timer.ts'

/** An export's day is over. */
export async function expireExport({ tx, subjectId }: DueTimer): Promise<void> {
  await tx`delete from privacy_export where request_id = ${subjectId}`
  await tx`update privacy_request set state = 'expired' where id = ${subjectId} and state = 'done'`
}
