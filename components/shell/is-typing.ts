const notText = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file', 'image'])

/** Whether a plain key pressed here belongs to what has the focus. */
export function isTyping(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLSelectElement) return true
  if (target instanceof HTMLInputElement && !notText.has(target.type)) return true
  if (target.closest('[role="menu"],[role="listbox"],[role="dialog"],[role="alertdialog"]')) return true
  return (key === 'Enter' || key === ' ') && target.matches('a[href],button,summary,input,[role="tab"]')
}
