import { type CardIssuer, cardIssuer } from './card-issuer.ts'
import { hasCardLabel, hasExpiryAfter, hasPhoneLabel, hasThingLabel } from './card-labels.ts'
import { type CardLayout, cardLayout } from './card-layout.ts'
import type { CardSpan } from './card-span.ts'
import { type DigitGroup, digitRuns } from './digit-runs.ts'
import { notCards } from './not-cards.ts'
import { passesLuhn } from './passes-luhn.ts'

const shortest = 12
const longest = 19
const longestPhone = 15
const usual = new Set([14, 15, 16])

interface Candidate {
  digits: string
  start: number
  end: number
  layout: CardLayout
  isWholeRun: boolean
}

const digitsIn = (groups: readonly DigitGroup[]) => groups.reduce((sum, { digits }) => sum + digits.length, 0)

const sticksToWord = (plain: string, { start, end }: Candidate) =>
  (/[a-z_]$/i.test(plain.slice(0, start).slice(-1)) &&
    !/(?:card|visa|amex|nr|no|number|is|cc|pan|n)$/i.test(plain.slice(Math.max(0, start - 8), start))) ||
  /^[a-f0-9]*[a-f][a-f0-9]*\b/.test(plain.slice(end, end + 20))

const isPhone = (plain: string, { digits, start }: Candidate) =>
  digits.length <= longestPhone &&
  (hasPhoneLabel(plain, start) || (digits.length === 13 && /^491[5-7]/.test(digits)))

function passesEan(digits: string): boolean {
  const sum = digits.split('').reduce((total, digit, i) => total + Number(digit) * (i % 2 === 1 ? 3 : 1), 0)
  return digits.length === 13 && sum % 10 === 0
}

/** Without a word that says "card" the writing itself has to. */
function isWrittenAsCard(plain: string, candidate: Candidate): boolean {
  const { digits, start, layout, isWholeRun } = candidate
  if (layout === 'thousands' || isPhone(plain, candidate)) return false
  if (layout === 'whole' && passesEan(digits)) return false
  if (layout === 'whole')
    return !hasThingLabel(plain, start) && !/\d\.$/.test(plain.slice(Math.max(0, start - 2), start))
  return layout === 'cards' || (isWholeRun && digits.length >= 16 && !hasThingLabel(plain, start))
}

/** What the digits alone say: an issuer's range and length, and the check digit. */
function issuedAs(digits: string): { issuer: CardIssuer; passes: boolean } | null {
  const issuer = digits.length < shortest || /^(\d)\1+$/.test(digits) ? null : cardIssuer(digits)
  const passes = issuer !== null && passesLuhn(digits)
  return issuer && (passes || digits.length === 16) ? { issuer, passes } : null
}

/** A number that is called a card and set in its groups is one even when a digit was mistyped. */
function isCard(
  plain: string,
  candidate: Candidate,
  { issuer, passes }: { issuer: CardIssuer; passes: boolean },
) {
  const { start, end, layout } = candidate
  if (!passes && layout !== 'cards') return false
  if (sticksToWord(plain, candidate)) return false
  const called = hasCardLabel(plain, start)
  if (!passes) return called && !issuer.needsLabel
  if (called || hasExpiryAfter(plain, end)) return true
  return !issuer.needsLabel && isWrittenAsCard(plain, candidate)
}

function candidateOf(run: readonly DigitGroup[], first: number, last: number): Candidate {
  const groups = run.slice(first, last + 1)
  return {
    digits: groups.map(({ digits }) => digits).join(''),
    start: groups[0]?.start ?? 0,
    end: groups.at(-1)?.end ?? 0,
    layout: cardLayout(groups.map(({ digits }) => digits.length)),
    isWholeRun: groups.length === run.length,
  }
}

/**
 * Of the readings that begin at one group one with its check digit comes before a mistyped one, then the usual
 * length, as a security code may follow, then the longest.
 */
function cardFrom(plain: string, run: readonly DigitGroup[], first: number): number | null {
  let found: { last: number; passes: boolean } | null = null
  let digits = ''
  for (let last = first; last < run.length; last++) {
    digits += run[last]?.digits ?? ''
    if (digits.length > longest) break
    const issued = issuedAs(digits)
    if (!issued || (found?.passes && !issued.passes)) continue
    if (!isCard(plain, candidateOf(run, first, last), issued)) continue
    found = { last, passes: issued.passes }
    if (issued.passes && usual.has(digits.length) && issued.issuer.name !== 'unionpay') break
  }
  return found && found.last
}

function cardsOf(plain: string, run: readonly DigitGroup[]): CardSpan[] {
  const spans: CardSpan[] = []
  const total = digitsIn(run)
  const sign = plain.slice(Math.max(0, (run[0]?.start ?? 0) - 3), run[0]?.start)
  const dialled = /\+[ (]*$/.test(sign) || (run[0]?.digits ?? '').startsWith('00')
  if (total < shortest || (dialled && total <= longestPhone + 2)) return spans
  for (let first = dialled ? 1 : 0; first < run.length; first++) {
    const last = cardFrom(plain, run, first)
    if (last === null) continue
    spans.push({ start: run[first]?.start ?? 0, end: run[last]?.end ?? 0, kind: 'number' })
    first = last
  }
  return spans
}

/** Payment card numbers in a text whose digits are plain: issuer's range, length, check digit and writing. */
export function findCardNumbers(plain: string): CardSpan[] {
  const runs = digitRuns(plain).filter((run) => digitsIn(run) >= shortest)
  if (runs.length === 0) return []
  const taken = notCards(plain)
  return runs
    .flatMap((run) => cardsOf(plain, run))
    .filter((span) => !taken.some(({ start, end }) => span.start < end && start < span.end))
}
