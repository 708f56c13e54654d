'use client'
import { type RefObject, useLayoutEffect, useState } from 'react'

/** How far down in the scroller the list begins; what stands above it grows and shrinks. */
export function useOffset(
  list: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): number {
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    const [outer, inner] = [scroller.current, list.current]
    if (!outer || !inner) return
    const measure = () =>
      setOffset(
        Math.round(inner.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop),
      )
    const observer = new ResizeObserver(measure)
    for (const child of outer.children) observer.observe(child)
    measure()
    return () => observer.disconnect()
  }, [list, scroller])
  return offset
}
