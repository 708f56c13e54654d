'use client'
import { useSyncExternalStore } from 'react'
import { serverClock } from './server-clock.ts'

const loadedAtMs = Math.floor(Date.now() / 1000) * 1000
const hydrationTime = () =>
  typeof window === 'undefined' ? Math.floor(Date.now() / 1000) * 1000 : loadedAtMs

/** The server's time in ms, once a second. */
export function useNow(): number {
  return useSyncExternalStore(serverClock.subscribe, serverClock.read, hydrationTime)
}
