import { cardIssuers } from '#lib/privacy/card-issuer.ts'
import { passesLuhn } from '#lib/privacy/passes-luhn.ts'
import { type Random, streamOf } from '../simulate/random.ts'
import type { RedactionLine } from './redaction-lines.ts'

const starts = [
  ['4', 16],
  ['4', 13],
  ['4', 19],
  ['51', 16],
  ['55', 16],
  ['2221', 16],
  ['2720', 16],
  ['34', 15],
  ['37', 15],
  ['6011', 16],
  ['645', 16],
  ['65', 16],
  ['305', 14],
  ['36', 14],
  ['3528', 16],
  ['3589', 16],
  ['62', 16],
  ['62', 19],
  ['6759', 12],
  ['6304', 16],
  ['5018', 13],
] as const

const gaps = [' ', '-', '.', '\u00a0', '\u2009', '\u2013', '\n', ' - ', '\u200b']
const scripts = [0x30, 0x30, 0x30, 0xff10, 0x0660, 0x06f0, 0x0966]
const around = [
  ['', ''],
  ['my card is ', ' thanks'],
  ['Please charge ', ', exp 04/29'],
  ['Visa: ', '.'],
  ['You can use ', ' for it'],
  ['(', ')'],
  ['Kreditkarte ', ' bitte belasten'],
  ['first line\n', '\nlast line'],
  ['I paid order 48213 with ', ' on 2026-03-04'],
] as const
const codes = [
  ['cvv ', ''],
  ['CVC: ', ' ok'],
  ['the security code is ', '.'],
  ['Prüfnummer: ', ''],
] as const

const whole = (random: Random, below: number) => Math.floor(random() * below)
function one<T>(random: Random, from: readonly [T, ...T[]] | readonly T[]): T {
  const drawn = from[whole(random, from.length)]
  if (drawn === undefined) throw new Error('Nothing to draw from.')
  return drawn
}
const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => whole(random, 10)).join('')

function withCheck(random: Random, start: string, length: number): string {
  const body = start + digits(random, length - start.length - 1)
  return Array.from({ length: 10 }, (_, last) => body + String(last)).find(passesLuhn) ?? body
}

function grouped(number: string): string[] {
  if (number.length === 15) return [number.slice(0, 4), number.slice(4, 10), number.slice(10)]
  if (number.length === 14) return [number.slice(0, 4), number.slice(4, 10), number.slice(10)]
  return number.match(/.{1,4}/g) ?? [number]
}

function written(random: Random, number: string): string {
  const zero = one(random, scripts)
  const groups = random() < 0.35 ? [number] : grouped(number)
  const text = groups.join(one(random, gaps))
  return text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
}

function spanned(type: string, before: string, part: string, after: string): RedactionLine {
  return {
    text: before + part + after,
    spans: [{ start: before.length, end: before.length + part.length, type }],
  }
}

function iban(random: Random): string {
  const account = digits(random, 18)
  let rest = 0
  for (const digit of `${account}131400`) rest = (rest * 10 + Number(digit)) % 97
  const code = `DE${String(98 - rest).padStart(2, '0')}${account}`
  return random() < 0.5 ? code : (code.match(/.{1,4}/g) ?? []).join(' ')
}

const isIssued = (number: string) =>
  cardIssuers.some(({ starts: range, lengths }) => range.test(number) && lengths.includes(number.length))

function failing(random: Random): string {
  const card = withCheck(random, '4', 16)
  return card.slice(0, 15) + String((Number(card.at(-1)) + 1 + whole(random, 9)) % 10)
}

function outsideRanges(random: Random): string {
  for (;;) {
    const number = withCheck(random, one(random, ['1', '7', '9']), 16)
    if (!isIssued(number)) return number
  }
}

/** What looks like a card and is none. */
const negatives: ((random: Random) => RedactionLine)[] = [
  (random) =>
    spanned('phone', 'Call me on ', `+49 15${digits(random, 1)} ${digits(random, 8)}`, ' after six'),
  (random) => spanned('phone', 'My phone is ', `+44 7${digits(random, 3)} ${digits(random, 6)}`, ''),
  (random) => spanned('phone', 'ring ', `+4${digits(random, 12)}`, ''),
  (random) => spanned('iban', 'Please pay to ', iban(random), ''),
  (random) => spanned('order_number', 'order number ', withCheck(random, '4', 16), ' has not come'),
  (random) => spanned('tracking_number', 'tracking number: ', withCheck(random, '6011', 16), ''),
  (random) => spanned('timestamp', 'It broke at ', `17${digits(random, 11)}`, ' sharp'),
  (random) =>
    spanned('timestamp', '', `2026-11-${10 + whole(random, 19)} 0${whole(random, 10)}:23:45.123456`, ''),
  (random) => spanned('imei', 'IMEI ', withCheck(random, '35', 15), ''),
  (random) => spanned('reference', 'it says ', failing(random), ''),
  (random) => spanned('reference', 'it says ', outsideRanges(random), ''),
  (random) => spanned('id', 'id ', `7f${digits(random, 6)}-4111-4111-8111-${digits(random, 12)}`, ''),
  (random) =>
    spanned(
      'amount',
      'a total of ',
      `1.${digits(random, 3)}.${digits(random, 3)},${digits(random, 2)} EUR`,
      '',
    ),
  (random) => spanned('login_code', 'your security code is ', digits(random, 6), ''),
  (random) => spanned('last_four', 'the card ending in ', digits(random, 4), ''),
]

/** Lines of our own: half of them hold a card, a tenth a security code, the rest what is easily taken for one. */
export function makeRedactionLines(seed: number, count: number): RedactionLine[] {
  const random = streamOf(seed, 'redaction')
  return Array.from({ length: count }, () => {
    const kind = random()
    if (kind < 0.4) return one(random, negatives)(random)
    if (kind < 0.5) {
      const [before, after] = one(random, codes)
      return spanned('cvv', before, digits(random, random() < 0.8 ? 3 : 4), after)
    }
    const [start, length] = one(random, starts)
    const [before, after] = one(random, around)
    return spanned('card', before, written(random, withCheck(random, start, length)), after)
  })
}
