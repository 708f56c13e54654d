import { applyStep, type ReplayState, startDay } from '#lib/metric/replay-state.ts'
import type { ReplayStretch } from '#lib/metric/replay-views.ts'

/** The floor at a moment of a stretch, from its snapshot and what the log says happened until then. */
export function replayAt({ state: from, steps }: ReplayStretch, at: number): ReplayState {
  const state = structuredClone(from)
  for (const step of steps) if (step.at <= at) applyStep(state, step)
  startDay(state, at)
  return state
}
