'use client'
import { startTransition, useEffect, useState } from 'react'

/** Who goes straight on to the next thing within this never pays for the rest of the last. */
const REST_MS = 60

/** The value a moment after a frame without it was painted: what matters first is there before the rest is made. */
export function useAfterPaint<Value>(value: Value, before: Value): Value {
  const [shown, setShown] = useState(before)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setShown(() => value)), REST_MS)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [value])
  return shown
}
