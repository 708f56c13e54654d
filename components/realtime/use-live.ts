'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { RoomKind, RoomName, RoomStates } from './room-state.ts'
import type { RoomStatus } from './rooms.ts'
import { useRooms } from './rooms-context.ts'
import { useLine } from './use-line.ts'

const KEEP_MS = 10 * 60_000

export interface LiveRoom<S> {
  /** What is known of the room; kept on screen while it catches up. */
  data: S | undefined
  status: RoomStatus | 'offline'
}

/** A room of the server, kept current while mounted. `null` watches nothing. */
export function useLive<K extends RoomKind>(name: RoomName<K> | null): LiveRoom<RoomStates[K]> {
  const rooms = useRooms()
  const line = useLine()
  useEffect(() => (rooms && name ? rooms.watch(name) : undefined), [rooms, name])
  const options = { queryFn: never, enabled: false, gcTime: KEEP_MS, staleTime: Infinity } as const
  const state = useQuery<RoomStates[K] | null>({ queryKey: ['live', name], ...options })
  const status = useQuery<RoomStatus>({ queryKey: ['live-status', name], ...options })
  const heard = status.data ?? 'catching_up'
  const isCut = line === 'offline' || line === 'signed_out'
  return { data: state.data ?? undefined, status: isCut && heard !== 'denied' ? 'offline' : heard }
}

/** Rooms are written by frames alone. */
const never = () => Promise.reject(new Error('A room is not fetched.'))
