'use client'
import { useCallback, useEffect, useMemo } from 'react'
import { useStoredState } from '#components/ui/use-stored-state.ts'

const MOST = 8
const SETTLED_MS = 1500

/** What this person searched for last in this browser, newest first; `text` joins once it stays. */
export function useRecentSearches(agentId: string, text: string) {
  const [stored, store] = useStoredState(`search:${agentId}`)
  const recent = useMemo(() => read(stored), [stored])
  useEffect(() => {
    const settled = text.trim()
    if (settled.length < 3 || recent[0] === settled) return
    const timer = setTimeout(() => store(JSON.stringify(joined(recent, settled))), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text, recent, store])
  return { recent, forget: useCallback(() => store(null), [store]) }
}

/** What was typed on the way to it is not kept beside it. */
const joined = (recent: readonly string[], text: string) =>
  [text, ...recent.filter((one) => one !== text && !text.startsWith(one))].slice(0, MOST)

function read(stored: string | null): string[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]')
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}
