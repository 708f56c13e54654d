'use client'
import { useSyncExternalStore } from 'react'
import { type LineState, lineState, onLineChange } from './connection.ts'

/** Whether this tab hears the server. */
export const useLine = (): LineState => useSyncExternalStore(onLineChange, lineState, () => 'connecting')
