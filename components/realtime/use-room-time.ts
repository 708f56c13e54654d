'use client'
import { useQuery } from '@tanstack/react-query'
import type { RoomName } from './room-state.ts'

const never = () => Promise.reject(new Error('A room is not fetched.'))

/** When a room that is watched was last told something, in ms; 0 before it was. */
export function useRoomTime(name: RoomName): number {
  const { dataUpdatedAt } = useQuery({
    queryKey: ['live', name],
    queryFn: never,
    enabled: false,
    staleTime: Infinity,
  })
  return dataUpdatedAt
}
