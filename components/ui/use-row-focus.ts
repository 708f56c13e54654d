'use client'
import type { KeyboardEvent, RefObject } from 'react'

const focusable = 'a[href],button:not(:disabled),[tabindex="0"]'

function target(key: string, from: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(count - 1, from + 1)
  if (key === 'ArrowUp') return Math.max(0, from - 1)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}

/** Rows are marked by data-index; a row that is not mounted yet is scrolled in and focused a frame later. */
export function useRowFocus(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  scrollTo: (index: number) => void,
) {
  const focusRow = (index: number) => {
    const row = scroller.current?.querySelector(`[data-index="${index}"]`)
    const first = row?.querySelector<HTMLElement>(focusable)
    first?.focus()
    return Boolean(first)
  }
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
    if (!(event.target instanceof HTMLElement) || event.target.matches('input,textarea,select')) return
    const row = event.target.closest('[data-index]')
    if (!row) return
    const index = target(event.key, Number(row.getAttribute('data-index')), count)
    if (index === null) return
    event.preventDefault()
    scrollTo(index)
    if (!focusRow(index)) requestAnimationFrame(() => requestAnimationFrame(() => focusRow(index)))
  }
}
