import type { AddQueueInput } from './inputs.ts'

/** What a queue's form sends when nothing but this is said. */
export const queueFields = (
  patch: Partial<AddQueueInput> & { name: string; teamId: string },
): AddQueueInput => ({
  agentIds: [],
  skills: [],
  priority: 1,
  valueClass: 'standard',
  scheduleId: null,
  serviceLevelSeconds: 60,
  serviceLevelPercent: 80,
  wrapUpRequired: false,
  wrapUpLimitSeconds: null,
  wrapUpExtendable: true,
  overflow: [],
  firstReplySeconds: null,
  nextReplySeconds: null,
  resolutionMinutes: null,
  clocksPauseParked: true,
  callbackEnabled: false,
  callbackCap: 4,
  ...patch,
})
