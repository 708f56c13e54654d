interface CardSpan {
  start: number
  end: number
}

interface Group {
  digits: string
  start: number
  end: number
}

const shortestCard = 13
const longestCard = 19

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

// Four groups of four is a card even when a digit was mistyped.
function looksLikeCard(digits: string, fours: boolean): boolean {
  return digits.length >= shortestCard && (fours || passesLuhn(digits))
}

function cardFrom(groups: readonly Group[], first: number): CardSpan | null {
  const start = groups[first]?.start ?? 0
  let digits = ''
  let fours = true
  for (let last = first; last < groups.length; last++) {
    const group = groups[last]
    digits += group?.digits ?? ''
    fours = fours && group?.digits.length === 4
    if (!group || digits.length > longestCard || !/^[2-6]/.test(digits)) return null
    if (looksLikeCard(digits, fours && last - first === 3)) return { start, end: group.end }
  }
  return null
}

function readGroups(run: string, offset: number): Group[] {
  return [...run.matchAll(/\d+/g)].map((match) => {
    const start = offset + match.index
    return { digits: match[0], start, end: start + match[0].length }
  })
}

/** Spans that look like payment card numbers; nothing inside them may become a fact. */
export function findCardNumbers(text: string): CardSpan[] {
  const spans: CardSpan[] = []
  for (const run of text.matchAll(/(?<!\d)\d(?:[ .\t-]{0,2}\d){12,200}/g)) {
    const groups = readGroups(run[0], run.index)
    for (let first = 0; first < groups.length; first++) {
      const card = cardFrom(groups, first)
      if (!card) continue
      spans.push(card)
      first = groups.findIndex((group) => group.end === card.end)
    }
  }
  return spans
}

/** The same text with the digits of its card numbers blotted out; offsets stay. */
export function hideCardNumbers(text: string, cards: readonly CardSpan[] = findCardNumbers(text)): string {
  let hidden = ''
  let done = 0
  for (const { start, end } of cards) {
    hidden += text.slice(done, start) + text.slice(start, end).replace(/\d/g, '•')
    done = end
  }
  return hidden + text.slice(done)
}
