import { type AddQueueInput, addQueueInput } from '#lib/queue/inputs.ts'
import { VALUE_CLASSES, type Demand } from '#lib/queue/queue.ts'
import type { OverflowRow, QueueRow } from '#lib/queue/views.ts'

export const queueShape = addQueueInput

/** As a person fills it in: an empty field for no limit, `queue:…` or `agent:…` for where work may flow. */
export interface QueueForm {
  name: string
  teamId: string
  agentIds: string[]
  skills: Demand[]
  priority: number | undefined
  valueClass: string
  /** Empty: always open. */
  scheduleId: string
  serviceLevelSeconds: number | undefined
  serviceLevelPercent: number | undefined
  wrapUpRequired: boolean
  wrapUpLimitSeconds: number | undefined
  wrapUpExtendable: boolean
  overflow: OverflowLine[]
  firstReplySeconds: number | undefined
  nextReplySeconds: number | undefined
  resolutionMinutes: number | undefined
  clocksPauseParked: boolean
  callbackEnabled: boolean
  callbackCap: number | undefined
}

export interface OverflowLine {
  afterSeconds: number | undefined
  to: string
}

const fresh: QueueForm = {
  name: '',
  teamId: '',
  agentIds: [],
  skills: [],
  priority: 1,
  valueClass: 'standard',
  scheduleId: '',
  serviceLevelSeconds: 60,
  serviceLevelPercent: 80,
  wrapUpRequired: true,
  wrapUpLimitSeconds: undefined,
  wrapUpExtendable: true,
  overflow: [],
  firstReplySeconds: undefined,
  nextReplySeconds: undefined,
  resolutionMinutes: undefined,
  clocksPauseParked: true,
  callbackEnabled: false,
  callbackCap: 4,
}

const lineOf = ({ afterSeconds, toQueueId, toAgentId }: OverflowRow): OverflowLine => ({
  afterSeconds,
  to: toQueueId ? `queue:${toQueueId}` : `agent:${toAgentId ?? ''}`,
})

export const freshQueue = (teamId: string): QueueForm => ({ ...fresh, teamId })

export const formOf = (queue: QueueRow): QueueForm => ({
  ...queue,
  scheduleId: queue.scheduleId ?? '',
  wrapUpLimitSeconds: queue.wrapUpLimitSeconds ?? undefined,
  firstReplySeconds: queue.firstReplySeconds ?? undefined,
  nextReplySeconds: queue.nextReplySeconds ?? undefined,
  resolutionMinutes: queue.resolutionMinutes ?? undefined,
  overflow: queue.overflow.map(lineOf),
})

/** What must be filled in and isn't is refused by the input's own rules, with its own words. */
const required = (value: number | undefined) => value ?? Number.NaN

const toOf = (to: string, kind: string) => (to.startsWith(`${kind}:`) ? to.slice(kind.length + 1) : null)

export function inputOf(form: QueueForm): AddQueueInput {
  return {
    name: form.name,
    teamId: form.teamId,
    agentIds: form.agentIds,
    skills: form.skills,
    priority: required(form.priority),
    valueClass: VALUE_CLASSES.find((one) => one === form.valueClass) ?? 'standard',
    scheduleId: form.scheduleId || null,
    serviceLevelSeconds: required(form.serviceLevelSeconds),
    serviceLevelPercent: required(form.serviceLevelPercent),
    wrapUpRequired: form.wrapUpRequired,
    wrapUpLimitSeconds: form.wrapUpLimitSeconds ?? null,
    wrapUpExtendable: form.wrapUpExtendable,
    overflow: form.overflow.map(({ afterSeconds, to }) => ({
      afterSeconds: required(afterSeconds),
      toQueueId: toOf(to, 'queue'),
      toAgentId: toOf(to, 'agent'),
    })),
    firstReplySeconds: form.firstReplySeconds ?? null,
    nextReplySeconds: form.nextReplySeconds ?? null,
    resolutionMinutes: form.resolutionMinutes ?? null,
    clocksPauseParked: form.clocksPauseParked,
    callbackEnabled: form.callbackEnabled,
    callbackCap: required(form.callbackCap),
  }
}

export const fieldOf = (path: string) => path.replace(/\.to(Queue|Agent)Id$/, '.to')
