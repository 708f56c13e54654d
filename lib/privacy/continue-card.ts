import type { CardSpan } from './card-span.ts'
import { digitRuns } from './digit-runs.ts'
import { findCardNumbers } from './find-card-numbers.ts'
import { namesSecurityCode } from './find-security-codes.ts'
import { plainDigits } from './plain-digits.ts'
import { hideCards } from './redact-cards.ts'

export interface SaidBefore {
  text: string
  /** Of the author whose word is looked at. */
  isTheirs: boolean
}

const longestText = 80
const LEAST_GROUP = 3
const mask = /•{3,4}(?: \d{4})?/g
const bareCode = /^\D{0,24}(\d{3,4}|\d(?:[ .-]\d){2,3})\D{0,24}$/d

/** Whether a text could be a part of a card's number or a bare code: short, with two to eighteen digits. */
export function mayContinueCard(text: string): boolean {
  if (text.length > longestText) return false
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0
  return digits >= 2 && digits <= 18
}

type Run = ReturnType<typeof digitRuns>[number]

/** Numbers are dictated in groups of three and more; "7 of 38" is none of a card. */
const isDictated = (run: Run | undefined) =>
  run !== undefined && run.every(({ start, end }) => end - start >= LEAST_GROUP)

function lastPart(text: string): string {
  const plain = plainDigits(text.replace(mask, '')).trimEnd()
  const run = digitRuns(plain).at(-1)
  if (!isDictated(run)) return ''
  const [start, end] = [run?.[0]?.start ?? 0, run?.at(-1)?.end ?? 0]
  return plain.length - end > 12
    ? ''
    : plain.slice(start > 0 && plain[start - 1] === '+' ? start - 1 : start, end)
}

function continued(before: string, plain: string): CardSpan[] {
  const run = digitRuns(plain)[0]
  if (!isDictated(run)) return []
  const start = run?.[0]?.start ?? 0
  const rest = plain.slice(start, run?.at(-1)?.end ?? 0)
  const offset = start - before.length
  return findCardNumbers(before + rest)
    .filter((span) => span.start < before.length && span.end > before.length)
    .map(({ end }) => ({ start, end: end + offset, kind: 'number' }))
}

function answeredCode(plain: string, before: SaidBefore | undefined): CardSpan[] {
  const at = before && namesSecurityCode(plainDigits(before.text)) ? bareCode.exec(plain)?.indices?.[1] : null
  return at ? [{ start: at[0], end: at[1], kind: 'code' }] : []
}

/**
 * A text whose digits complete a card's number that was begun in the messages before (oldest first), or are the
 * code that was just asked for: those digits are blotted out, the last four too. What was kept before stays.
 */
export function withoutContinuation(text: string, earlier: readonly SaidBefore[]): string {
  const plain = plainDigits(text)
  const parts = earlier.filter(({ isTheirs }) => isTheirs).map((said) => lastPart(said.text))
  const before = parts.filter((part) => part !== '').join('\n')
  const spans = before === '' ? [] : continued(`${before}\n`, plain)
  return hideCards(text, spans.length > 0 ? spans : answeredCode(plain, earlier.at(-1)))
}
