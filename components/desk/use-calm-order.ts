'use client'
import { useRef } from 'react'

/** While `held`, rows keep the places they had: what changed does so in place, what is new comes last. */
export function useCalmOrder<T extends { id: string }>(
  rows: T[] | undefined,
  held: boolean,
): T[] | undefined {
  const places = useRef<string[]>([])
  if (!rows) return rows
  if (!held) {
    places.current = rows.map(({ id }) => id)
    return rows
  }
  const byId = new Map(rows.map((row) => [row.id, row]))
  const kept = places.current.flatMap((id) => byId.get(id) ?? [])
  const known = new Set(places.current)
  return [...kept, ...rows.filter(({ id }) => !known.has(id))]
}
