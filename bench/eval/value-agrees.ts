import type { AlreadyTold } from '#lib/fact/already-told.ts'

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function holds(outer: readonly string[], inner: readonly string[]): boolean {
  return inner.length > 0 && inner.every((word) => outer.includes(word))
}

/** Whether a shown value says what the truth says: one holds all words of the other. */
export function agreesWith(truth: string | readonly string[], told: readonly AlreadyTold[]): boolean {
  const truths = (typeof truth === 'string' ? [truth] : truth).map(words)
  return told
    .flatMap(({ fact, alternatives }) => [fact, ...alternatives])
    .flatMap(({ said, value }) => [words(said), words(value)])
    .some((shown) => truths.some((one) => holds(shown, one) || holds(one, shown)))
}
