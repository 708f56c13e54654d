import type { OpenHours } from '#lib/queue/day-spans.ts'
import type { Clock, ClockPolicy, ClockState, ConversationTimes, TargetKind } from './clock.ts'
import { dueAfter, elapsedBetween, type Running } from './elapse.ts'

const WARN_SHARE = 0.8
/** The column is an integer. */
const MOST_MS = 2 ** 31 - 1

interface Facts extends Running {
  times: ConversationTimes
  now: Date
}

interface Promised {
  kind: TargetKind
  targetMs: number
  from: Date
  metAt: Date | null
}

/** All clocks of a conversation as they stand, from its times alone: worked out again they are the same. */
export function readClocks(
  times: ConversationTimes,
  policy: ClockPolicy,
  hours: OpenHours | null,
  now: Date,
): Clock[] {
  const facts: Facts = { times, hours, now, pauses: policy.pausesParked ? times.parked : [] }
  const promised = [firstReply(times, policy), ...nextReplies(times, policy), ...resolution(times, policy)]
  return [...promised.map((promise) => readClock(facts, promise)), ...requesterWait(facts)]
}

function firstReply(times: ConversationTimes, policy: ClockPolicy): Promised {
  const { openedAt: from, answeredAt, firstReplyAt } = times
  if (policy.firstReplyMs !== null)
    return { kind: 'first_reply', targetMs: policy.firstReplyMs, from, metAt: firstReplyAt }
  return { kind: 'first_reply', targetMs: policy.serviceLevelMs, from, metAt: answeredAt ?? firstReplyAt }
}

function nextReplies({ turns }: ConversationTimes, { nextReplyMs }: ClockPolicy): Promised[] {
  if (nextReplyMs === null) return []
  return turns.map(({ from, to }) => ({ kind: 'next_reply', targetMs: nextReplyMs, from, metAt: to }))
}

function resolution(times: ConversationTimes, { resolutionMs }: ClockPolicy): Promised[] {
  if (resolutionMs === null) return []
  const metAt = times.isServed ? times.endedAt : null
  return [{ kind: 'resolution', targetMs: resolutionMs, from: times.openedAt, metAt }]
}

function readClock(facts: Facts, { kind, targetMs, from, metAt }: Promised): Clock {
  const stoppedAt = metAt ?? facts.times.endedAt
  const dueAt = dueAfter(facts, from, targetMs)
  return {
    kind,
    state: stateOf(facts, { dueAt, metAt, stoppedAt }),
    startedAt: from,
    warnAt: dueAfter(facts, from, Math.floor(targetMs * WARN_SHARE)),
    dueAt,
    stoppedAt,
    elapsedMs: whole(elapsedBetween(facts, from, stoppedAt ?? facts.now)),
  }
}

function stateOf(
  { now }: Facts,
  { dueAt, metAt, stoppedAt }: { dueAt: Date | null; metAt: Date | null; stoppedAt: Date | null },
): ClockState {
  if (dueAt && (stoppedAt ? stoppedAt > dueAt : now >= dueAt)) return 'breached'
  if (metAt) return 'met'
  if (stoppedAt) return 'stopped'
  return dueAt ? 'running' : 'paused'
}

/** How long the customer waited for us in all, known when it is over: for the first reply, and for each after it. */
function requesterWait(facts: Facts): Clock[] {
  const { openedAt, firstReplyAt, endedAt, waits } = facts.times
  if (!endedAt) return []
  const all = [{ from: openedAt, to: firstReplyAt }, ...waits]
  const waited = all.map(({ from, to }) => elapsedBetween(facts, from, to ?? endedAt))
  return [
    {
      kind: 'requester_wait',
      state: 'stopped',
      startedAt: openedAt,
      warnAt: null,
      dueAt: null,
      stoppedAt: endedAt,
      elapsedMs: whole(waited.reduce((sum, ms) => sum + ms, 0)),
    },
  ]
}

const whole = (ms: number) => Math.min(MOST_MS, Math.max(0, Math.round(ms)))
