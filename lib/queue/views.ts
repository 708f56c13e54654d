import type { OpenSpan } from '#db/schema/queue.ts'
import type { OpenHours } from './day-spans.ts'
import type { Demand, ValueClass } from './queue.ts'

export interface QueueRow {
  id: string
  name: string
  teamId: string
  teamName: string
  serviceLevelSeconds: number
  serviceLevelPercent: number
  wrapUpRequired: boolean
  wrapUpLimitSeconds: number | null
  wrapUpExtendable: boolean
  priority: number
  valueClass: ValueClass
  scheduleId: string | null
  skills: Demand[]
  overflow: OverflowRow[]
  firstReplySeconds: number | null
  nextReplySeconds: number | null
  resolutionMinutes: number | null
  clocksPauseParked: boolean
  callbackEnabled: boolean
  callbackCap: number
  archived: boolean
  agentIds: string[]
  /** Conversations that wait, are parked or are being worked on. */
  openCount: number
  /** Of them those that nobody holds: they can be moved to another queue. */
  looseCount: number
}

export interface OverflowRow {
  afterSeconds: number
  toQueueId: string | null
  toAgentId: string | null
  /** Archived, or disabled: nothing flows there. */
  isGone: boolean
}

export interface ScheduleRow extends OpenHours {
  id: string
  name: string
  holidays: { date: string; name: string; spans: OpenSpan[] }[]
  week: OpenSpan[][]
  /** Queues that keep these hours. */
  queueNames: string[]
}

export interface DispositionRow {
  id: string
  label: string
  queueId: string | null
  queueName: string | null
  position: number
  archived: boolean
}

export interface MacroRow {
  id: string
  title: string
  text: string
  queueId: string | null
  queueName: string | null
  archived: boolean
}
