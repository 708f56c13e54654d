'use client'
import { useState } from 'react'

/** Form values that survive a reload of this browser until they are sent. */
export function useKept<T extends object>(key: string, empty: T) {
  const [value, setValue] = useState<T>(() => ({ ...empty, ...read(key) }))
  return {
    value,
    change(patch: Partial<T>) {
      setValue((now) => {
        const next = { ...now, ...patch }
        store(key, JSON.stringify(next))
        return next
      })
    },
    forget: () => store(key, null),
  }
}

function read(key: string): object {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof stored === 'object' && stored !== null ? stored : {}
  } catch {
    return {}
  }
}

function store(key: string, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Without storage the form lives as long as the page.
  }
}
