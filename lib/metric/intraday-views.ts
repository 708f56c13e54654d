export interface Quarter {
  arrivals: number
  answered: number
  abandoned: number
  /** Mean wait of those answered. */
  waitMs: number | null
  /** Share from 0 to 1; null before anything counts. */
  serviceLevel: number | null
}

/** A queue's day by quarters of an hour, against what was to be expected, and what a plan for it starts from. */
export interface Intraday {
  queueId: string
  /** When the day began in the reader's zone. */
  dayStart: string
  quarters: Quarter[]
  /** Arrivals to expect, and of how many past days; null without any. */
  forecast: number[] | null
  forecastDays: number
  serviceLevelMs: number
  serviceLevelTarget: number
  staffing: StaffingGround
}

export interface StaffingGround {
  /** Members who are there now, and conversations that one of them takes at once. */
  people: number
  atOnce: number
  handleMs: number
  isHandleMeasured: boolean
  patienceMs: number
  isPatienceMeasured: boolean
}
