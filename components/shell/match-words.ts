const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** How well a title fits what is typed: 0 unless each typed word begins a word of it, most where they begin it. */
export function matchWords(title: string, typed: string): number {
  const [words, wanted] = [wordsOf(title), wordsOf(typed)]
  if (!wanted.every((start) => words.some((word) => word.startsWith(start)))) return 0
  return fold(title).startsWith(fold(typed.trim())) ? 1 : 0.5
}
