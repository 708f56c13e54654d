'use client'
import { keyCaps } from '#components/ui/key-caps.ts'
import { Kbd } from '#components/ui/kbd.tsx'
import { useIsApple } from '#components/ui/use-is-apple.ts'

interface KeyNamesProps {
  keys: string
}

/** Key caps for the eye and the same keys in words for a screen reader. */
export function KeyNames({ keys }: KeyNamesProps) {
  const caps = keyCaps(keys, useIsApple())
  return (
    <>
      <Kbd keys={keys} className="text-ink-2" />
      <span className="sr-only">{caps.join(' ')}</span>
    </>
  )
}
