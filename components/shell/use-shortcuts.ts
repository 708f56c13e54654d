'use client'
import { useSyncExternalStore } from 'react'
import type { Shortcut } from './shortcut.ts'
import { shortcutRegistry } from './shortcut-registry.ts'

const none: readonly Shortcut[] = []

/** Everything that is registered now. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(shortcutRegistry.subscribe, shortcutRegistry.list, () => none)
}
