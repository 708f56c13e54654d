import { isSingleKey } from './shortcut.ts'
import type { Shortcut } from './shortcut.ts'

export interface KeyPress {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  repeat: boolean
}

export interface Situation {
  apple: boolean
  typing: boolean
  singleKeys: boolean
  /** The first key of a sequence that was just pressed. */
  prefix: string | null
}

export type Match =
  { kind: 'run'; shortcut: Shortcut } | { kind: 'prefix'; prefix: string } | { kind: 'none' }

/** What a key press means among the registered shortcuts. */
export function matchShortcut(press: KeyPress, shortcuts: readonly Shortcut[], now: Situation): Match {
  const usable = shortcuts.filter(
    (shortcut) =>
      (!isSingleKey(shortcut.keys) || (now.singleKeys && !now.typing)) &&
      (!press.repeat || shortcut.repeats) &&
      (shortcut.when?.() ?? true),
  )
  const find = (matches: (keys: string) => boolean) => usable.findLast((shortcut) => matches(shortcut.keys))
  const sequence =
    now.prefix && find((keys) => isSequence(keys, now.prefix) && pressed(press, second(keys), now))
  if (sequence) return { kind: 'run', shortcut: sequence }
  const single = find((keys) => !keys.includes(' ') && pressed(press, keys, now))
  if (single) return { kind: 'run', shortcut: single }
  const starts = find((keys) => keys.includes(' ') && pressed(press, first(keys), now))
  return starts ? { kind: 'prefix', prefix: first(starts.keys) } : { kind: 'none' }
}

const first = (keys: string) => keys.split(' ')[0] ?? ''
const second = (keys: string) => keys.split(' ')[1] ?? ''
const isSequence = (keys: string, prefix: string | null) => keys.includes(' ') && first(keys) === prefix

function pressed(press: KeyPress, keys: string, { apple }: Situation): boolean {
  const parts = keys.split('+').filter(Boolean)
  const key = keys.endsWith('+') ? '+' : (parts.pop() ?? '')
  const mod = apple ? press.metaKey : press.ctrlKey
  const otherMod = apple ? press.ctrlKey : press.metaKey
  const shiftMatters = parts.length > 0 || key.length > 1
  return (
    mod === parts.includes('Mod') &&
    !otherMod &&
    press.altKey === parts.includes('Alt') &&
    (!shiftMatters || press.shiftKey === parts.includes('Shift')) &&
    (press.key.toLowerCase() === key.toLowerCase() || hardwareKey(press) === key.toLowerCase())
  )
}

/**
 * The key by its place: for layouts that write no Latin letters, and for digits under Alt, which
 * some systems turn into other signs.
 */
function hardwareKey({ key, code, altKey }: KeyPress): string | null {
  if (/^Digit\d$/.test(code) && altKey) return code.slice(5)
  const latin = /^[\x20-\x7e]$/.test(key)
  return !latin && /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : null
}
