'use client'
import { createContext } from 'react'

export type Overlay = 'palette' | 'keyboard'

/** Opens what belongs to the whole shell. */
export const OverlayContext = createContext<(overlay: Overlay) => void>(() => {})
