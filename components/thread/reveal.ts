export interface Wanted {
  conversationId: string
  messageId: string
}

let wanted: Wanted | null = null
const listeners = new Set<() => void>()

function set(next: Wanted | null) {
  wanted = next
  for (const listener of listeners) listener()
}

/** A message that somebody asked to see: the thread that has it scrolls there, reading back as far as it must. */
export const reveal = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: () => wanted,
  none: () => null,
  want: (message: Wanted) => set(message),
  done: () => set(null),
}
