const symbols: Record<string, string> = {
  enter: '↵',
  shift: '⇧',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  tab: '⇥',
}

/** 'Mod+Enter' → ['⌘', '↵'] on Apple keyboards, ['Ctrl', '↵'] elsewhere; 'g d' → ['G', 'D']. */
export function keyCaps(keys: string, apple: boolean): string[] {
  const modifiers: Record<string, string> = apple ? { mod: '⌘', alt: '⌥' } : { mod: 'Ctrl', alt: 'Alt' }
  return keys
    .split(/[+ ]/)
    .filter(Boolean)
    .map((part) => {
      const name = part.toLowerCase()
      return modifiers[name] ?? symbols[name] ?? (part.length === 1 ? part.toUpperCase() : part)
    })
}
