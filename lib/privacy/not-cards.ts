import { hasCardLabel } from './card-labels.ts'

interface Span {
  start: number
  end: number
}

const uuid = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/giu
const iban = /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?\b/giu
const labelled = /\biban\W*(?:(?:number|no|nr|is|ist|code)\W*)*$/iu

function passesIban(written: string): boolean {
  const code = written.replace(/[ -]/g, '').toUpperCase()
  let rest = 0
  for (const sign of code.slice(4) + code.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

// A run of groups may go on behind the account's last one, so that shorter readings are tried too.
function endOfIban(written: string): number {
  for (let end = written.length; end >= 15; end--) {
    if (/[ -]/.test(written.charAt(end)) || end === written.length)
      if (passesIban(written.slice(0, end))) return end
  }
  return 0
}

/** Places whose digits belong to an IBAN or a UUID. An IBAN that is called a card is none. */
export function notCards(plain: string): Span[] {
  const spans: Span[] = []
  for (const match of plain.matchAll(uuid))
    spans.push({ start: match.index, end: match.index + match[0].length })
  for (const match of plain.matchAll(iban)) {
    const start = match.index
    const called = labelled.test(plain.slice(Math.max(0, start - 24), start))
    if (!called && hasCardLabel(plain, start)) continue
    const length = endOfIban(match[0]) || (called ? match[0].length : 0)
    if (length > 0) spans.push({ start, end: start + length })
  }
  return spans
}
