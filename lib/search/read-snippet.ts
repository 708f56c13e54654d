import type { SnippetPart } from './views.ts'

/** Signs that no message holds: they are taken out before any is put in. */
const START = '\u0002'
const END = '\u0003'

export const SNIPPET = {
  signs: START + END,
  options: `StartSel="${START}", StopSel="${END}", MaxFragments=1, MaxWords=34, MinWords=18, ShortWord=0`,
}

/** A marked piece of text as what was found and what stands around it. */
export function readSnippet(marked: string): SnippetPart[] {
  const parts: SnippetPart[] = []
  for (const [n, piece] of marked.split(START).entries()) {
    const [inside, outside] = n === 0 ? [undefined, piece] : piece.split(END)
    if (inside) parts.push({ text: inside, found: true })
    if (outside) parts.push({ text: outside, found: false })
  }
  return parts
}
