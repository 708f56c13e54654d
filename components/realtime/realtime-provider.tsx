'use client'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import { Rooms } from './rooms.ts'
import { RoomsContext } from './rooms-context.ts'

/** Opens this tab's line to the server for everything below. */
export function RealtimeProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient()
  const rooms = useMemo(() => (typeof window === 'undefined' ? null : new Rooms(queries)), [queries])
  useEffect(() => rooms?.listen(), [rooms])
  return <RoomsContext value={rooms}>{children}</RoomsContext>
}
