import { loadQueueStaff, type QueueStaff } from './load-queue-staff.ts'
import { loadSchedule } from './load-schedule.ts'
import { isOpen, nextOpening } from './open-hours.ts'

export interface QueueHours {
  isOpen: boolean
  /** When it opens next; null while it is open, or when that is not known. */
  opensAt: string | null
}

/** One look at the queues: what many ask for at the same moment is read once. Short-lived, as the moment is. */
export class QueueGlance {
  readonly #staff = new Map<string, Promise<QueueStaff>>()
  readonly #hours = new Map<string, Promise<QueueHours>>()

  staff(queueId: string, units: number): Promise<QueueStaff> {
    const key = `${queueId} ${units}`
    const staff = this.#staff.get(key) ?? loadQueueStaff(queueId, units)
    this.#staff.set(key, staff)
    return staff
  }

  hours(queueId: string): Promise<QueueHours> {
    const hours = this.#hours.get(queueId) ?? loadHours(queueId)
    this.#hours.set(queueId, hours)
    return hours
  }
}

async function loadHours(queueId: string): Promise<QueueHours> {
  const hours = await loadSchedule(queueId)
  const now = new Date()
  if (isOpen(hours, now)) return { isOpen: true, opensAt: null }
  return { isOpen: false, opensAt: nextOpening(hours, now)?.toISOString() ?? null }
}
