import type { DraftKind } from './use-draft.ts'

const keyOf = (conversationId: string, kind: DraftKind) => `throughline.draft.${conversationId}.${kind}`

/** What this browser keeps of a text that the server may not have yet. */
export function readHere(conversationId: string, kind: DraftKind): string {
  try {
    return localStorage.getItem(keyOf(conversationId, kind)) ?? ''
  } catch {
    return ''
  }
}

export function keepHere(conversationId: string, kind: DraftKind, text: string) {
  try {
    if (text) localStorage.setItem(keyOf(conversationId, kind), text)
    else localStorage.removeItem(keyOf(conversationId, kind))
  } catch {
    // Without storage the server's copy is the only one.
  }
}
