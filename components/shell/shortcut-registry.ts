import type { Shortcut } from './shortcut.ts'

type Listener = () => void

const listeners = new Set<Listener>()
let registered: readonly Shortcut[] = []

function change(next: readonly Shortcut[]) {
  registered = next
  for (const listener of listeners) listener()
}

/** What the keys do on this screen now; the last one registered for a key has it. */
export const shortcutRegistry = {
  subscribe(listener: Listener): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  list: () => registered,
  add(shortcut: Shortcut): () => void {
    change([...registered, shortcut])
    return () => change(registered.filter((other) => other !== shortcut))
  },
}
