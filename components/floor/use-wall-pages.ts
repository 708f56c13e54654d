'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { pagesOf, type WallLayout, wallLayout } from './wall-layout.ts'

const TURN_MS = 12_000
/** Head and foot, in px. */
const FRAME_PX = { width: 32, height: 112 }
/** A phone shows all queues, one under the other. */
const NARROW_PX = 768

export interface WallPages<T> {
  layout: WallLayout
  shown: readonly T[]
  hidden: readonly T[]
  isNarrow: boolean
  page: number
  pages: number
  isPaused: boolean
  pause(): void
  turn(by: 1 | -1): void
}

/** What fits on the screen, a page after the other. */
export function useWallPages<T>(items: readonly T[]): WallPages<T> {
  const { width, height } = useWindow()
  const [at, setAt] = useState(0)
  const [isPaused, setPaused] = useState(false)
  const isNarrow = width < NARROW_PX
  const layout = wallLayout(items.length, width - FRAME_PX.width, height - FRAME_PX.height)
  const pages = isNarrow ? [[...items]] : pagesOf(items, layout.columns * layout.rows)
  const page = pages.length > 0 ? at % pages.length : 0
  useEffect(() => {
    if (pages.length < 2 || isPaused) return
    const timer = setTimeout(() => setAt((now) => now + 1), TURN_MS)
    return () => clearTimeout(timer)
  }, [pages.length, isPaused, at])
  const shown = pages[page] ?? []
  return {
    layout,
    shown,
    hidden: items.filter((item) => !shown.includes(item)),
    isNarrow,
    page,
    pages: pages.length,
    isPaused,
    pause: () => setPaused((before) => !before),
    turn: (by) => setAt((now) => (now + by + pages.length) % Math.max(1, pages.length)),
  }
}

const FULL_HD = { width: 1920, height: 1080 }
let size = FULL_HD

function read() {
  const { innerWidth: width, innerHeight: height } = window
  if (size.width !== width || size.height !== height) size = { width, height }
  return size
}

function subscribe(listener: () => void) {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

const useWindow = () => useSyncExternalStore(subscribe, read, () => FULL_HD)
