/** 'Mod+Enter' → the value of aria-keyshortcuts, which has no word for Mod and none for sequences. */
export function ariaKeys(keys: string | undefined): string | undefined {
  if (!keys || keys.includes(' ')) return undefined
  if (!keys.startsWith('Mod+')) return keys
  const rest = keys.slice(4)
  return `Control+${rest} Meta+${rest}`
}
