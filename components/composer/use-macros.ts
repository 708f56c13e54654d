'use client'
import { useId, useRef, useState } from 'react'

const MACRO = /(?:^|\s)\/(\S*)$/

/** Whether the text ends in the beginning of a macro, and the keys of its menu; Escape waves it off. */
export function useMacros(text: string, write: (text: string) => void) {
  const id = useId()
  const [activeId, setActiveId] = useState<string>()
  const [waved, setWaved] = useState<string | null>(null)
  const keys = useRef<(key: string) => boolean>(() => false)
  const started = waved === text ? null : MACRO.exec(text)
  return {
    isOpen: started !== null,
    menu: {
      id,
      filter: started?.[1] ?? '',
      onActive: setActiveId,
      onKeys: (handle: (key: string) => boolean) => void (keys.current = handle),
      onPick: (words: string) => write(text.replace(/\/\S*$/, () => words)),
    },
    field: { 'aria-controls': started ? id : undefined, 'aria-activedescendant': activeId },
    /** Whether the key was the menu's. */
    press(key: string): boolean {
      if (!started) return false
      if (key !== 'Escape') return keys.current(key)
      setWaved(text)
      return true
    },
  }
}
