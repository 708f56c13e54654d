import type { Tx } from '#db/client.ts'
import type { VerbContext } from './verb.ts'

/** What can be due; `subject` is the id that its handler is given. */
export const TIMER_KINDS = [
  'conversation.wake',
  'wrap_up.end',
  'disconnect.grace',
  'visitor.grace',
  'clock.due',
  'callback.due',
  'promise.due',
  'promise.broken',
  'export.expire',
  'webhook.due',
] as const
export type TimerKind = (typeof TIMER_KINDS)[number]

/** A timer that is due, already taken away in the transaction that it is handled in. */
export interface DueTimer extends Omit<VerbContext<unknown>, 'input'> {
  subjectId: string
  dueAt: Date
}

/** One timer of a kind a subject: setting it again moves it. */
export async function setTimer(tx: Tx, kind: TimerKind, subjectId: string, dueAt: Date) {
  await tx`
    insert into timer (kind, subject_id, due_at) values (${kind}, ${subjectId}, ${dueAt})
    on conflict (kind, subject_id) do update
      set due_at = excluded.due_at, failures = 0, retry_at = null`
}

export async function clearTimer(tx: Tx, kind: TimerKind, subjectId: string) {
  await tx`delete from timer where kind = ${kind} and subject_id = ${subjectId}`
}
