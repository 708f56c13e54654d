'use client'
import { useStoredState } from '#components/ui/use-stored-state.ts'

const SNOOZE_MS = 15 * 60_000
const KEY = 'throughline.floor.snoozed'

type Snoozed = Record<string, number>

/** Alerts that are put off in this browser, each until its own time. */
export function useSnooze(nowMs: number) {
  const [stored, store] = useStoredState(KEY)
  const snoozed = read(stored)
  const isSnoozed = (id: string) => (snoozed[id] ?? 0) > nowMs
  function snooze(id: string) {
    const current = Object.entries(snoozed).filter(([, until]) => until > nowMs)
    store(JSON.stringify({ ...Object.fromEntries(current), [id]: nowMs + SNOOZE_MS }))
  }
  return { isSnoozed, snooze, wakeAll: () => store(null) }
}

function read(stored: string | null): Snoozed {
  try {
    const value: unknown = JSON.parse(stored ?? '{}')
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(Object.entries(value).filter(([, until]) => typeof until === 'number'))
  } catch {
    return {}
  }
}
