import type { KeyboardEvent } from 'react'

/** Ctrl+Enter or ⌘+Enter, not while an input method composes. */
export const isSend = (event: KeyboardEvent) =>
  event.key === 'Enter' && (event.metaKey || event.ctrlKey) && !event.nativeEvent.isComposing
