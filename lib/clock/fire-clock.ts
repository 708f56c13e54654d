import type { DueTimer } from '#lib/timer.ts'
import { keepClocksIn } from './keep-clocks.ts'

/** A clock is at risk or has run out; whatever its times say by now is told, and the next moment waited for. */
export const fireClock = (due: DueTimer) => keepClocksIn(due, due.subjectId)
