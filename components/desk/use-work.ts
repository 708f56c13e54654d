'use client'
import { useQueries } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { byDue } from '#components/clock/clock-state.ts'
import type { ListState } from '#components/realtime/room-state.ts'
import { useLive } from '#components/realtime/use-live.ts'
import { useRooms } from '#components/realtime/rooms-context.ts'
import type { WorkRow } from '#lib/conversation/views.ts'
import type { DeskPerson } from './desk-person.ts'

export interface Work {
  mine: WorkRow[] | undefined
  queue: WorkRow[] | undefined
  queueCount: number
}

const never = () => Promise.reject(new Error('A room is not fetched.'))

/** Both lists as the server says; only their order is the browser's. */
export function useWork(person: DeskPerson): Work {
  const mine = useLive(`mine:${person.agentId}`).data
  const queues = useWaiting(person.queues.map(({ id }) => `waiting:${id}`))
  return {
    mine: useMemo(() => mine && mine.rows.toSorted(byLoudest), [mine]),
    queue: useMemo(() => queues?.flatMap(({ rows }) => rows).toSorted(byOldest), [queues]),
    queueCount: queues?.reduce((sum, { count }) => sum + count, 0) ?? 0,
  }
}

function useWaiting(names: string[]): ListState[] | undefined {
  const rooms = useRooms()
  const key = names.join()
  useEffect(() => {
    if (!rooms || key === '') return
    const leave = key.split(',').map((name) => rooms.watch(name))
    return () => leave.forEach((stop) => stop())
  }, [rooms, key])
  return useQueries({
    queries: names.map((name) => ({
      queryKey: ['live', name],
      queryFn: never as () => Promise<ListState | null>,
      enabled: false,
      staleTime: Infinity,
    })),
    combine: collect,
  })
}

function collect(results: { data: ListState | null | undefined }[]): ListState[] | undefined {
  const states = results.flatMap(({ data }) => data ?? [])
  return states.length === results.length ? states : undefined
}

/** Whose clock runs out first stands first; then who waits for our answer longest; then the newest word. */
function byLoudest(a: WorkRow, b: WorkRow): number {
  const due = byDue(a, b)
  if (due !== 0) return due
  if (a.replyDueSince && b.replyDueSince) return a.replyDueSince < b.replyDueSince ? -1 : 1
  if (a.replyDueSince || b.replyDueSince) return a.replyDueSince ? -1 : 1
  return a.lastMessageAt > b.lastMessageAt ? -1 : a.lastMessageAt < b.lastMessageAt ? 1 : 0
}

const byOldest = (a: WorkRow, b: WorkRow) => ((a.waitingSince ?? '') < (b.waitingSince ?? '') ? -1 : 1)
