'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether Mod means ⌘ here; the server can't know, so it renders Ctrl. */
export function useIsApple(): boolean {
  return useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.platform),
    () => false,
  )
}
