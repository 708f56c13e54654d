'use client'
import { useState } from 'react'

/** What is ticked of a list; with Shift everything from the last tick to this one. What left the list is not in it. */
export function useSelection<Row extends { id: string }>(rows: readonly Row[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<string | null>(null)
  const selected = rows.filter(({ id }) => ticked.has(id))

  function toggle(id: string, isRange: boolean) {
    const ids = isRange ? between(rows, last, id) : [id]
    const isOn = !ticked.has(id)
    const next = new Set(selected.map((row) => row.id))
    for (const one of ids) {
      if (isOn) next.add(one)
      else next.delete(one)
    }
    setTicked(next)
    setLast(id)
  }
  return { selected, toggle, has: (id: string) => ticked.has(id), clear: () => setTicked(new Set()) }
}

function between(rows: readonly { id: string }[], from: string | null, to: string): string[] {
  const ids = rows.map(({ id }) => id)
  const [a, b] = [ids.indexOf(from ?? to), ids.indexOf(to)].toSorted((x, y) => x - y)
  return a === undefined || b === undefined || a < 0 ? [to] : ids.slice(a, b + 1)
}
