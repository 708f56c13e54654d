import type { ChannelRules, FreeAgent, WaitingWork } from './candidate.ts'

const RELAX_MS = 60_000
/** A language holds until the wait is so many targets: minutes on the phone, hours by mail, never for ever. */
const LANGUAGE_TARGETS = 4
/** What is left of the fit of somebody who lacks all that was asked for. */
const UNSKILLED = 0.5
const FROM_OTHER_QUEUE = 0.8

/** The level of a skill that is still demanded after a wait: one less each minute, and none from 0 on. */
export function demandedLevel(level: number, waitMs: number): number {
  return Math.max(0, level - Math.floor(Math.max(0, waitMs) / RELAX_MS))
}

/** Whether the language that was asked for still rules people out. */
export function demandsLanguage(work: WaitingWork): boolean {
  return work.language !== '' && work.waitMs < LANGUAGE_TARGETS * work.targetMs
}

/** How well somebody suits the work, above 0 to 1; null where they may not take it, now or at all. */
export function fitOf(agent: FreeAgent, work: WaitingWork, rules: ChannelRules): number | null {
  if (!isAsked(agent, work) || !isAble(agent, work) || !hasRoom(agent, work, rules)) return null
  const near = isFromItsQueue(agent, work) ? 1 : FROM_OTHER_QUEUE
  return near * (UNSKILLED + (1 - UNSKILLED) * skillOf(agent, work))
}

export function isFromItsQueue(agent: FreeAgent, work: WaitingWork): boolean {
  return agent.queueIds.includes(work.queueId)
}

function isAsked({ agentId, queueIds }: FreeAgent, work: WaitingWork): boolean {
  if (work.preferredAgentId !== null && work.preferredAgentId !== agentId) return false
  if (work.declinedBy.includes(agentId)) return false
  return work.queueIds.some((id) => queueIds.includes(id)) || work.overflowAgentIds.includes(agentId)
}

function isAble({ skills, languages }: FreeAgent, work: WaitingWork): boolean {
  if (demandsLanguage(work) && !languages.includes(work.language)) return false
  for (const id in work.demands) {
    if ((skills[id] ?? 0) < demandedLevel(work.demands[id] ?? 0, work.waitMs)) return false
  }
  return true
}

/** Whether units, the channel's most and what is in hand leave room for it. */
export function hasRoom({ freeUnits, holding }: FreeAgent, work: WaitingWork, rules: ChannelRules): boolean {
  if (work.units > freeUnits) return false
  const most = rules[work.channel]?.most ?? null
  if (most !== null && (holding[work.channel] ?? 0) >= most) return false
  for (const channel in holding) {
    if ((holding[channel] ?? 0) > 0 && rules[channel]?.interruptible === false) return false
  }
  return true
}

/** The mean over what was asked for at first, relaxed or not, of how much of it they have. */
function skillOf({ skills, languages }: FreeAgent, { demands, language }: WaitingWork): number {
  let sum = language === '' || languages.includes(language) ? 1 : 0
  let asked = 1
  for (const id in demands) {
    const level = demands[id] ?? 0
    sum += level > 0 ? Math.min(1, (skills[id] ?? 0) / level) : 1
    asked += 1
  }
  return sum / asked
}
