'use client'
import { useEffect, useRef } from 'react'
import type { Shortcut } from './shortcut.ts'
import { shortcutRegistry } from './shortcut-registry.ts'

type Options = Pick<Shortcut, 'group'> & Partial<Pick<Shortcut, 'when' | 'repeats' | 'hidden' | 'written'>>

/** Gives a key to this screen for as long as the component is mounted; `label` is what the map says. */
export function useShortcut(keys: string, label: string, run: () => void, options: Options): void {
  const latest = useRef({ run, when: options.when })
  useEffect(() => {
    latest.current = { run, when: options.when }
  })
  const { group, repeats, hidden, written } = options
  useEffect(
    () =>
      shortcutRegistry.add({
        keys,
        label,
        group,
        repeats,
        hidden,
        written,
        run: () => latest.current.run(),
        when: () => latest.current.when?.() ?? true,
      }),
    [keys, label, group, repeats, hidden, written],
  )
}
