'use client'
import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLine } from '#components/realtime/use-line.ts'
import { useLive } from '#components/realtime/use-live.ts'
import type { CasePage, CaseRow } from '#lib/recovery/views.ts'
import { CASE_KEY } from './use-case.ts'
import { CASES_KEY } from './use-cases.ts'

type Rows = Record<string, CaseRow>

const SETTLE_MS = 250
const none: Rows = {}

/** Rows change in place at once; which list they belong in, and in which order, the server is asked again. */
export function useLiveBoard() {
  const queries = useQueryClient()
  const { data, status } = useLive('recovery')
  const isConnecting = useLine() === 'connecting'
  const seen = useRef<Rows>(none)
  const rows = data?.rows ?? none

  useEffect(() => {
    const changed = Object.values(rows).filter((row) => seen.current[row.id] !== row)
    seen.current = rows
    if (changed.length === 0) return
    const byId = new Map(changed.map((row) => [row.id, row]))
    queries.setQueriesData<InfiniteData<CasePage>>({ queryKey: CASES_KEY }, (known) => patch(known, byId))
    for (const { id } of changed) void queries.invalidateQueries({ queryKey: [...CASE_KEY, id] })
    const timer = setTimeout(() => {
      void queries.invalidateQueries({ queryKey: CASES_KEY })
      void queries.invalidateQueries({ queryKey: ['recovery', 'causes'] })
    }, SETTLE_MS)
    return () => clearTimeout(timer)
  }, [rows, queries])

  const wasLive = useRef(true)
  useEffect(() => {
    const isLive = status === 'live'
    if (isLive && !wasLive.current) void queries.invalidateQueries({ queryKey: ['recovery'] })
    wasLive.current = isLive
  }, [status, queries])

  if (status === 'live') return 'live'
  return isConnecting || status === 'catching_up' ? 'catching-up' : 'offline'
}

function patch(known: InfiniteData<CasePage> | undefined, changed: ReadonlyMap<string, CaseRow>) {
  if (!known) return known
  const pages = known.pages.map((page) => ({
    ...page,
    rows: page.rows.map((row) => changed.get(row.id) ?? row),
  }))
  return { ...known, pages }
}
