'use client'
import { useCallback, useLayoutEffect, useRef } from 'react'
import type { Ref } from 'react'

function grow(area: HTMLTextAreaElement, maxRows: number) {
  const style = getComputedStyle(area)
  const edges = area.offsetHeight - area.clientHeight
  const padding = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom)
  area.style.height = 'auto'
  const most = parseFloat(style.lineHeight) * maxRows + padding
  area.style.height = `${Math.min(area.scrollHeight, most) + edges}px`
}

function give(ref: Ref<HTMLTextAreaElement> | undefined, area: HTMLTextAreaElement | null) {
  if (typeof ref === 'function') return ref(area)
  if (ref) ref.current = area
}

/** Where the style sheet can say it (`field-sizing`), nothing is measured. */
const growsByItself = () => CSS.supports('field-sizing', 'content')

/** A ref for a text area that keeps its height to its text, typed or set by program. */
export function useAutoGrow(outer: Ref<HTMLTextAreaElement> | undefined, maxRows: number, value: unknown) {
  const inner = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (inner.current && !growsByItself()) grow(inner.current, maxRows)
  }, [value, maxRows])
  return useCallback(
    (area: HTMLTextAreaElement | null) => {
      inner.current = area
      const cleanup = give(outer, area)
      if (!area) return
      const onInput = () => !growsByItself() && grow(area, maxRows)
      area.addEventListener('input', onInput)
      return () => {
        area.removeEventListener('input', onInput)
        inner.current = null
        if (typeof cleanup === 'function') cleanup()
        else give(outer, null)
      }
    },
    [outer, maxRows],
  )
}
