'use client'
import { useSyncExternalStore } from 'react'
import { isOldBuild, onLineChange } from './connection.ts'

export const useIsOldBuild = () => useSyncExternalStore(onLineChange, isOldBuild, () => false)
