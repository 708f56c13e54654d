'use client'
import { type RefObject, useEffect, useState } from 'react'

interface Held<Row> {
  /** The rows to show. */
  shown: Row[]
  /** How many came since that are not shown yet. */
  arrived: number
  release: () => void
}

interface Places {
  list: RefObject<HTMLElement | null>
  /** Stays above the list and covers what scrolls under it. */
  head: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
}

const TOLERANCE = 4

/**
 * While the list's head is out of sight, what arrives waits above it: nothing moves under somebody who reads. At the
 * head everything is shown as it happens.
 */
export function useHeldTop<Row extends { id: string }>(
  rows: Row[],
  { list, head, scroller }: Places,
): Held<Row> {
  const [topId, setTopId] = useState<string | null>(null)
  const firstId = rows[0]?.id ?? null
  useEffect(() => {
    const outer = scroller.current
    if (!outer) return
    const look = () => {
      const [inner, above] = [list.current, head.current]
      if (!inner || !above) return
      const isAway = inner.getBoundingClientRect().top < above.getBoundingClientRect().bottom - TOLERANCE
      setTopId((held) => (isAway ? (held ?? firstId) : null))
    }
    outer.addEventListener('scroll', look, { passive: true })
    return () => outer.removeEventListener('scroll', look)
  }, [firstId, list, head, scroller])
  const at =
    topId === null
      ? 0
      : Math.max(
          0,
          rows.findIndex(({ id }) => id === topId),
        )
  return { shown: at === 0 ? rows : rows.slice(at), arrived: at, release: () => setTopId(null) }
}
