'use client'
import { useEffect, useRef } from 'react'
import { useIsApple } from '#components/ui/use-is-apple.ts'
import { isTyping } from './is-typing.ts'
import { matchShortcut } from './match-shortcut.ts'
import { shortcutRegistry } from './shortcut-registry.ts'
import { useSingleKeys } from './use-single-keys.ts'

const sequenceMs = 1_500

/** The one listener behind every useShortcut. */
export function useKeyListener(): void {
  const apple = useIsApple()
  const [singleKeys] = useSingleKeys()
  const pending = useRef<{ prefix: string; at: number } | null>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || modifierAlone(event.key)) return
      const recent = pending.current && event.timeStamp - pending.current.at < sequenceMs
      const match = matchShortcut(event, shortcutRegistry.list(), {
        apple,
        singleKeys,
        typing: isTyping(event.target, event.key) || isModalOpen(),
        prefix: recent ? (pending.current?.prefix ?? null) : null,
      })
      pending.current = match.kind === 'prefix' ? { prefix: match.prefix, at: event.timeStamp } : null
      if (match.kind !== 'run') return
      event.preventDefault()
      match.shortcut.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [apple, singleKeys])
}

const modifierAlone = (key: string) => ['Shift', 'Control', 'Alt', 'Meta'].includes(key)

/** Under a modal dialog the page is out of reach, for keys as for the pointer. */
function isModalOpen(): boolean {
  return (
    document.body.style.pointerEvents === 'none' || document.querySelector('[data-overlay-open]') !== null
  )
}
