import type { CodeForm, CodePart } from './code-form.ts'

/** A text by its units; tests count how often it is looked at. */
export interface Units {
  readonly length: number
  charCodeAt(index: number): number
}

const isDigit = (code: number) => code >= 48 && code <= 57
const isAscii = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
const isLetter = (code: number) => isAscii(code) || (code >= 0xaa && /\p{L}/u.test(String.fromCharCode(code)))
const isWord = (code: number) => isDigit(code) || isLetter(code)

const unitsOf = (marks: string) => new Set(marks.split('').map((mark) => mark.charCodeAt(0)))
const gaps = unitsOf('-/._ ')
const joints = unitsOf('-/_.,@')
const tied = unitsOf('+@€$£')

/** Where a word begins that is no part of a longer number, address or sum. */
export function codeStarts(text: Units): number[] {
  const starts: number[] = []
  let [before, beforeThat] = [32, 32]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isApart = !isWord(before) && !tied.has(before) && !(joints.has(before) && isWord(beforeThat))
    if (isApart && isWord(code)) starts.push(at)
    beforeThat = before
    before = code
  }
  return starts
}

/** Where the code that begins at `at` ends, or null where there is none. */
export function scanCode(form: CodeForm, text: Units, at: number): number | null {
  let here = at
  for (const part of form) {
    const next = step(part, text, here)
    if (next === null) return null
    here = next
  }
  const after = text.charCodeAt(here)
  const goesOn = isWord(after) || (joints.has(after) && isWord(text.charCodeAt(here + 1)))
  return goesOn ? null : here
}

function step(part: CodePart, text: Units, at: number): number | null {
  const code = text.charCodeAt(at)
  switch (part.is) {
    case 'letter':
      return isLetter(code) ? at + 1 : null
    case 'exact':
      return String.fromCharCode(code).toUpperCase() === part.unit.toUpperCase() ? at + 1 : null
    case 'gap':
      return gaps.has(code) || (part.mark !== '' && code === part.mark.charCodeAt(0)) ? at + 1 : at
    case 'digits':
      return digitRun(part, text, at)
  }
}

/** "1234 5678" is eight digits where eight are wanted. */
function digitRun(
  { least, most, isGrouped }: Extract<CodePart, { is: 'digits' }>,
  text: Units,
  at: number,
): number | null {
  let [count, here] = [0, at]
  while (count < most) {
    const code = text.charCodeAt(here)
    if (isDigit(code)) count += 1
    else if (!isGrouped || count === 0 || count >= least) break
    else if (!gaps.has(code) || !isDigit(text.charCodeAt(here + 1))) break
    here += 1
  }
  return count >= least ? here : null
}
