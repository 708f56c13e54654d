'use client'
import { useCallback, useSyncExternalStore } from 'react'

const changed = 'throughline:stored'

function subscribe(listener: () => void) {
  window.addEventListener('storage', listener)
  window.addEventListener(changed, listener)
  return () => {
    window.removeEventListener('storage', listener)
    window.removeEventListener(changed, listener)
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Storage may be full or forbidden; the choice then lasts as long as the page does not need it again.
  }
  window.dispatchEvent(new Event(changed))
}

/** A string kept in this browser, the same in all of its tabs; null on the server and when never set. */
export function useStoredState(key: string): [string | null, (value: string | null) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  )
  return [value, useCallback((next: string | null) => write(key, next), [key])]
}
