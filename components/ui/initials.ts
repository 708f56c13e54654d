/** Up to two letters by whole characters, so that emoji and combining marks are never cut in half. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words
  const letters = ends.map((word) => firstGrapheme(word ?? ''))
  return letters.join('').toLocaleUpperCase() || '?'
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function firstGrapheme(word: string): string {
  for (const { segment } of segmenter.segment(word.slice(0, 64))) {
    if (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(segment)) return segment
  }
  return ''
}
