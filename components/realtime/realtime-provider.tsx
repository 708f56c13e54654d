'use client'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { connection } from './connection.ts'
import { Rooms } from './rooms.ts'
import { RoomsContext } from './rooms-context.ts'

/** Opens this tab's line to the server for everything below. */
export function RealtimeProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient()
  const [rooms, setRooms] = useState<Rooms | null>(null)
  useEffect(() => {
    setRooms((known) => known ?? new Rooms(queries))
    connection().connect()
  }, [queries])
  return <RoomsContext value={rooms}>{children}</RoomsContext>
}
