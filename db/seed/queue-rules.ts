import type { queue, schedule } from '#db/schema/queue.ts'

const MINUTE_MS = 60_000

const weekdays = (from: string, to: string) => Array.from({ length: 5 }, () => [{ from, to }])

/** Hours that queues may keep. The shop's own queues are always open, so that the demo can be tried at night. */
export const SCHEDULES = {
  office: {
    name: 'Office hours',
    timeZone: 'Europe/Tallinn',
    week: [[], ...weekdays('09:00', '17:00'), []],
    holidays: [
      { date: '2026-12-24', name: 'Christmas Eve', spans: [] },
      { date: '2026-12-25', name: 'Christmas Day', spans: [] },
      { date: '2026-12-31', name: 'New Year’s Eve', spans: [{ from: '09:00', to: '12:00' }] },
      { date: '2027-01-01', name: 'New Year’s Day', spans: [] },
    ],
  },
  evenings: {
    name: 'Shop hours',
    timeZone: 'Europe/Tallinn',
    week: [[{ from: '11:00', to: '16:00' }], ...weekdays('08:00', '20:00'), [{ from: '10:00', to: '18:00' }]],
    holidays: [{ date: '2026-12-25', name: 'Christmas Day', spans: [] }],
  },
} satisfies Record<string, Omit<typeof schedule.$inferInsert, 'id'>>

type QueueRules = Omit<typeof queue.$inferInsert, 'id' | 'name' | 'teamId' | 'createdAt' | 'scheduleId'>

interface SeedRules {
  columns: QueueRules
  schedule: keyof typeof SCHEDULES | null
  /** Demanded levels by skill. */
  skills: Readonly<Record<string, number>>
}

const usual = {
  wrapUpLimitMs: null,
  priority: 2,
  valueClass: 'standard',
  nextReplyMs: 3 * MINUTE_MS,
  resolutionMs: 240 * MINUTE_MS,
  callbackEnabled: true,
} satisfies QueueRules

export const QUEUE_RULES: Readonly<Record<'orders' | 'returns' | 'billing' | 'trade', SeedRules>> = {
  orders: { columns: usual, schedule: null, skills: { Orders: 3 } },
  returns: { columns: usual, schedule: null, skills: { Returns: 3 } },
  billing: {
    columns: { ...usual, priority: 3, wrapUpLimitMs: 5 * MINUTE_MS },
    schedule: null,
    skills: { Billing: 3 },
  },
  trade: { columns: { ...usual, priority: 1, callbackEnabled: false }, schedule: 'office', skills: {} },
}
