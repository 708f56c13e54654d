'use client'
import { useEffect, useRef } from 'react'

const KEY = 'throughline.touched'
const NOTED_EVERY_MS = 5_000
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** What other tabs of this browser noted; without storage each tab knows of itself alone. */
function lastTouchElsewhere(): number {
  try {
    return Number(localStorage.getItem(KEY) ?? 0)
  } catch {
    return 0
  }
}

function noteTouch(at: number) {
  try {
    localStorage.setItem(KEY, String(at))
  } catch {
    // The tab goes by its own touches.
  }
}

interface Touched {
  /** After so long without a touch in any tab; null asks for nothing. */
  idleAfterMs: number | null
  onIdle: () => void
  onTouch: () => void
}

/** Hears whether anybody is at this browser: each touch, at most every few seconds, and its absence. */
export function useTouched({ idleAfterMs, onIdle, onTouch }: Touched) {
  const latest = useRef({ onIdle, onTouch })
  useEffect(() => {
    latest.current = { onIdle, onTouch }
  })
  useEffect(() => {
    if (idleAfterMs === null) return undefined
    const afterMs = idleAfterMs
    let touchedAt = Date.now()
    let timer: ReturnType<typeof setTimeout>
    function look() {
      const left = Math.max(touchedAt, lastTouchElsewhere()) + afterMs - Date.now()
      if (left <= 0) latest.current.onIdle()
      timer = setTimeout(look, left > 0 ? left : NOTED_EVERY_MS)
    }
    function touch() {
      if (Date.now() - touchedAt < NOTED_EVERY_MS) return
      touchedAt = Date.now()
      noteTouch(touchedAt)
      latest.current.onTouch()
    }
    timer = setTimeout(look, afterMs)
    for (const name of TOUCHES) addEventListener(name, touch, { passive: true, capture: true })
    return () => {
      clearTimeout(timer)
      for (const name of TOUCHES) removeEventListener(name, touch, { capture: true })
    }
  }, [idleAfterMs])
}
