'use client'
import { startTransition, useEffect, useState } from 'react'

/** The value once a frame without it has been painted: what matters first is on screen before the rest is made. */
export function useAfterPaint<Value>(value: Value, before: Value): Value {
  const [shown, setShown] = useState(before)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setShown(() => value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [value])
  return shown
}
