import { createContext, useContext } from 'react'
import type { Rooms } from './rooms.ts'

export const RoomsContext = createContext<Rooms | null>(null)

export const useRooms = () => useContext(RoomsContext)
