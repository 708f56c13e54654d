export interface Shortcut {
  /** 'j', 'Enter', '?', 'g d', 'Mod+k', 'Mod+Shift+Enter', 'Alt+1'. */
  keys: string
  label: string
  /** How the map writes the keys of several with one label, on one line. */
  written?: string
  group: ShortcutGroup
  run: () => void
  /** Out of force while this says false. */
  when?: () => boolean
  /** Holding the key repeats it. */
  repeats?: boolean
  /** Left out of the command palette. */
  hidden?: boolean
}

export type ShortcutGroup = 'go' | 'general' | 'list' | 'conversation' | 'composer' | 'floor' | 'recovery'

/** Single keys and sequences of them: what is off while typing, and what a person may turn off. */
export function isSingleKey(keys: string): boolean {
  return !/^(Mod|Alt)\+/.test(keys)
}
