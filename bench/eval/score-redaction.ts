import type { CardSpan } from '#lib/privacy/card-span.ts'
import { findCards } from '#lib/privacy/find-cards.ts'
import type { RedactionLine } from './redaction-lines.ts'

type Kind = CardSpan['kind']

interface Truth {
  start: number
  end: number
  kind: Kind
}

export interface ScoredLine {
  line: RedactionLine
  truth: Truth[]
  found: CardSpan[]
  missed: Truth[]
  wrong: CardSpan[]
  ms: number
}

const codeType =
  /^(?:card|credit_?card|cc)?_?(?:cvv2?|cvc2?|cvn2?|csc|cid|security_?code|card_?(?:security|verification)_?(?:code|value))$/
const numberType =
  /^(?:(?:payment|credit|debit|bank)_?)?card(?:_?(?:number|num|no|pan|nr))?$|^(?:pan|primary_?account_?number|cc_?(?:number|num)?|visa|master_?card|amex|american_?express|discover|diners(?:_?club)?|jcb|union_?pay|maestro)$/

/** The kind of card data that a type of a file names; null for all else, which is not scored. */
export function kindOfType(type: string): Kind | null {
  const name = type
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
  if (codeType.test(name)) return 'code'
  return numberType.test(name) ? 'number' : null
}

/** Where the digits of a span are: labels and separators at its edges don't matter. */
function digitsOf(text: string, { start, end }: { start: number; end: number }): string {
  return [...text.slice(start, end).matchAll(/\p{Nd}/gu)].map((match) => match.index + start).join()
}

export function scoreLine(line: RedactionLine): ScoredLine {
  const startedAt = performance.now()
  const found = findCards(line.text)
  const ms = performance.now() - startedAt
  const truth = line.spans.flatMap(({ start, end, type }) => {
    const kind = kindOfType(type)
    return kind ? [{ start, end, kind }] : []
  })
  const same = (a: Truth, b: Truth) => digitsOf(line.text, a) === digitsOf(line.text, b)
  return {
    line,
    truth,
    found,
    missed: truth.filter((span) => !found.some((each) => same(span, each))),
    wrong: found.filter((span) => !truth.some((each) => same(span, each))),
    ms,
  }
}

const rate = (part: number, whole: number) => (whole === 0 ? null : Number((part / whole).toFixed(4)))

function figures(lines: readonly ScoredLine[], counts: (span: { kind: Kind }) => boolean) {
  const total = (of: (line: ScoredLine) => readonly { kind: Kind }[]) =>
    lines.reduce((sum, line) => sum + of(line).filter(counts).length, 0)
  const falseNegatives = total(({ missed }) => missed)
  const falsePositives = total(({ wrong }) => wrong)
  const truePositives = total(({ truth }) => truth) - falseNegatives
  return {
    precision: rate(truePositives, truePositives + falsePositives),
    recall: rate(truePositives, truePositives + falseNegatives),
    f1: rate(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
    truePositives,
    falsePositives,
    falseNegatives,
  }
}

/** A file that labels no security codes says nothing about those that are found: they are counted, not scored. */
export function scoreRedaction(lines: readonly ScoredLine[]) {
  const scoresCodes = lines.some(({ truth }) => truth.some(({ kind }) => kind === 'code'))
  const times = lines.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(4))
  const types = lines.flatMap(({ line }) => line.spans.map(({ type }) => type))
  return {
    lines: lines.length,
    ...figures(lines, ({ kind }) => kind === 'number' || scoresCodes),
    numbers: figures(lines, ({ kind }) => kind === 'number'),
    codes: scoresCodes ? figures(lines, ({ kind }) => kind === 'code') : null,
    codesFound: lines.reduce((sum, { found }) => sum + found.filter(({ kind }) => kind === 'code').length, 0),
    scoredTypes: [...new Set(types.filter(kindOfType))],
    ignoredTypes: [...new Set(types.filter((type) => !kindOfType(type)))],
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    maxMs: at(0.999999),
    ms: Number(times.reduce((sum, ms) => sum + ms, 0).toFixed(1)),
  }
}
