export interface Sentence {
  text: string
  start: number
  end: number
}

const longest = 400

const abbreviations = new Set(
  'no nr nos num st str mr mrs ms dr prof e.g i.e eg ie approx apt ste rd ave inc ltd co tel ref vs bzw ca z.b inkl zzgl'.split(
    ' ',
  ),
)

function endsSentence(text: string, at: number): boolean {
  const char = text[at] ?? ''
  if (char === '\n') return true
  if (!'.!?…'.includes(char)) return false
  const next = text[at + 1]
  if (next !== undefined && !/\s/.test(next)) return false
  if (char !== '.') return true
  const word = /[\p{L}.]{1,6}$/u.exec(text.slice(Math.max(0, at - 6), at))?.[0].toLowerCase() ?? ''
  const follows = text.slice(at + 1, at + 4).trimStart()[0] ?? ''
  return !(abbreviations.has(word) && /[\p{Ll}\d#]/u.test(follows))
}

function cutPoint(text: string, start: number): number {
  const space = text.lastIndexOf(' ', start + longest)
  return space > start + longest / 2 ? space : start + longest
}

/** Sentences with offsets; anything longer than 400 characters is cut, so work for each is bounded. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  const close = (end: number) => {
    const piece = text.slice(start, end)
    const lead = piece.length - piece.trimStart().length
    const trimmed = piece.trim()
    if (trimmed) sentences.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length })
    start = end
  }
  for (let at = 0; at < text.length; at++) {
    if (at - start >= longest) close(cutPoint(text, start))
    if (endsSentence(text, at)) close(at + 1)
  }
  close(text.length)
  return sentences
}
