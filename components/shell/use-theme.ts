'use client'
import { useSyncExternalStore } from 'react'
import { parseTheme, themeCookie } from './theme.ts'
import type { Theme } from './theme.ts'

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function choose(theme: Theme) {
  const year = 365 * 24 * 3600
  document.documentElement.dataset.theme = theme
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${year}; samesite=lax`
  for (const listener of listeners) listener()
}

/** The root element carries it from the first byte (app/layout.tsx), so that nothing flashes. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(
    subscribe,
    () => parseTheme(document.documentElement.dataset.theme),
    () => 'system' as const,
  )
  return [theme, choose]
}
