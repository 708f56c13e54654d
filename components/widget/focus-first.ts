/** Where a person goes on: the first field, the rating, or the part itself. */
export function focusFirst(part: HTMLElement | null) {
  const first = part?.querySelector<HTMLElement>('input:not([type=radio]), textarea, .rating')
  ;(first ?? part)?.focus({ preventScroll: true })
}
