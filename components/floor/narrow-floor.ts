import type { FloorView } from '#lib/metric/load-floor.ts'

/** The floor by name, or the part of it that one queue is; a queue that isn't there narrows nothing. */
export function narrowFloor({ queues, agents }: FloorView, only: string | null): FloorView {
  const isKnown = queues.some(({ id }) => id === only)
  const shown = { queues: queues.toSorted(byName), agents: agents.toSorted(byName) }
  if (!only || !isKnown) return shown
  return {
    queues: shown.queues.filter(({ id }) => id === only),
    agents: shown.agents.filter(
      ({ queueIds, holding }) => queueIds.includes(only) || holding.some(({ queueId }) => queueId === only),
    ),
  }
}

const collator = new Intl.Collator('en', { numeric: true })
const byName = (a: { name: string; id: string }, b: { name: string; id: string }) =>
  collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)
