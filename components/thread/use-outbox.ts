'use client'
import { useSyncExternalStore } from 'react'
import { type Outgoing, outbox } from './outbox.ts'

const none: readonly Outgoing[] = []

/** Messages of this browser that are on their way, oldest first. */
export const useOutbox = () => useSyncExternalStore(outbox.subscribe, outbox.read, () => none)
