'use client'
import { useCallback } from 'react'
import type { SidePane } from './panes.tsx'
import { useStoredState } from './use-stored-state.ts'

type Limits = Pick<SidePane, 'defaultWidth' | 'minWidth' | 'maxWidth'>

export function usePaneWidth(name: string, { defaultWidth, minWidth, maxWidth }: Limits) {
  const [stored, store] = useStoredState(`throughline.pane.${name}`)
  const width = clamp(Number(stored ?? defaultWidth))
  const setWidth = useCallback(
    (next: number | null) =>
      store(next === null ? null : String(Math.round(Math.min(maxWidth, Math.max(minWidth, next))))),
    [store, minWidth, maxWidth],
  )
  return { width, setWidth }

  function clamp(value: number) {
    return Number.isFinite(value) ? Math.min(maxWidth, Math.max(minWidth, value)) : defaultWidth
  }
}
