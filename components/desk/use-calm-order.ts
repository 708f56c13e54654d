'use client'
import { useState } from 'react'

/** While `held`, rows keep the places they had: what changed does so in place, what is new comes last. */
export function useCalmOrder<T extends { id: string }>(
  rows: T[] | undefined,
  held: boolean,
): T[] | undefined {
  const [places, setPlaces] = useState<readonly string[]>([])
  if (!rows) return rows
  if (!held) {
    if (!isSameOrder(places, rows)) setPlaces(rows.map(({ id }) => id))
    return rows
  }
  return isSameOrder(places, rows) ? rows : inPlaces(places, rows)
}

function inPlaces<T extends { id: string }>(places: readonly string[], rows: readonly T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const known = new Set(places)
  return [...places.flatMap((id) => byId.get(id) ?? []), ...rows.filter(({ id }) => !known.has(id))]
}

const isSameOrder = (places: readonly string[], rows: readonly { id: string }[]) =>
  places.length === rows.length && rows.every(({ id }, at) => places[at] === id)
