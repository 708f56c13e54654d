import { describe, expect, it } from 'vitest'
import { formOfExample } from './code-form.ts'
import { extractFacts } from './extract-facts.ts'
import type { OwnFactType } from './fact.ts'
import { findOwn } from './find-own.ts'
import { findQuestions } from './find-questions.ts'
import type { OwnShape } from './own-type-inputs.ts'
import { type OwnType, readOwnTypes } from './own-types.ts'
import { codeStarts, scanCode, type Units } from './scan-code.ts'

const kind = (id: string, name: string, shape: OwnShape, rest: Partial<OwnType> = {}): OwnType => ({
  type: `own:${id}`,
  name,
  words: [],
  shape,
  verifies: false,
  ...rest,
})

const own = readOwnTypes([
  kind(
    'member',
    'Membership number',
    { kind: 'digits', prefix: '', least: 8, most: 8 },
    { words: ['club no'] },
  ),
  kind('policy', 'Policy', { kind: 'digits', prefix: 'POL-', least: 6, most: 9 }),
  kind('meter', 'Meter code', { kind: 'example', examples: ['AB-12345', '1234-XYZ'] }),
  kind('plan', 'Tariff', { kind: 'choice', choices: ['Gold', 'Gold Plus', 'Basic'] }, { words: ['plan'] }),
  kind('start', 'Contract start', { kind: 'date' }, { words: ['contract start date'] }),
  kind('limit', 'Credit limit', { kind: 'money' }),
  kind('pin', 'Pet name', { kind: 'choice', choices: ['Rex', 'Bello'] }, { verifies: true }),
])

const context = {
  from: 'customer',
  defaultCountry: 'DE',
  known: { orderNumbers: new Set(['48213', 'AB-77777']), products: [] },
  at: '2025-03-06T10:00:00Z',
  own,
} as const

const isOf = (type: string): type is OwnFactType => type.startsWith('own:')

/** "type=value" of what is found of own types. */
const found = (text: string, previousQuestion: string | null = null) =>
  extractFacts(text, { ...context, previousQuestion })
    .filter(({ type }) => isOf(type))
    .map(({ type, value }) => `${type.slice(4)}=${value}`)

const volunteered: [string, string[]][] = [
  ['My membership number is 12345678, thanks', ['member=12345678']],
  ['membership no. 1234 5678', ['member=12345678']],
  ['12345678 is my club number', ['member=12345678']],
  ['Club numbers: 12345678', ['member=12345678']],
  ['I paid 12345678 in all', []],
  ['my membership number is 1234567', []],
  ['my membership number is 123456789', []],
  ['My membership number, well, I would have to look; call 12345678', []],
  ['it is pol 1234567 by the way', ['policy=POL-1234567']],
  ['POL-123456', ['policy=POL-123456']],
  ['POL-12345', []],
  ['XPOL-123456', []],
  ['My meter says AB-12345.', ['meter=AB-12345']],
  ['ab12345 and AB/12345', ['meter=AB-12345']],
  ['the flat of 12345 people', []],
  ['meter code ab 12345', ['meter=AB-12345']],
  ['AB-123456', []],
  ['AB-12345-6', []],
  ['see http://x.example/AB-12345', []],
  ['1234xyz', ['meter=1234-XYZ']],
  ['order AB-77777', []],
  ['I am on the Gold Plus plan', ['plan=Gold Plus']],
  ['tariff: gold', ['plan=Gold']],
  ['a gold watch', []],
  ['my contract start date is 3 May 2024', ['start=2024-05-03']],
  ['I bought it on 3 May 2024', []],
  ['my credit limit is 500 €', ['limit=500.00 EUR']],
  ['my card 4111 1111 1111 1111', []],
]

describe('what customers tell of own types', () => {
  it.each(volunteered)('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('reads a bare reply as what was asked for', () => {
    expect(found('12345678', 'What is your membership number, please?')).toEqual(['member=12345678'])
    expect(found('Gold', 'Which plan are you on?')).toEqual(['plan=Gold'])
    expect(found('I already told you: 12345678', 'What is your membership number?')).toEqual([
      'member=12345678',
    ])
    expect(found('Not sure, gold or basic', 'Which plan are you on?')).toEqual([])
    expect(found('Yes, exactly', 'Is your membership number 12345678?')).toEqual(['member=12345678'])
  })

  it('finds nothing of them where none is in force', () => {
    const facts = extractFacts('my membership number is 12345678', { ...context, own: undefined })
    expect(facts.filter(({ type }) => isOf(type))).toEqual([])
  })
})

const asked: [string, string[]][] = [
  ['Could you tell me your membership number?', ['member']],
  ['May I have your club no and your e-mail address?', ['member', 'email']],
  ['Is your membership number 12345678?', []],
  ['Are you on the Gold or the Basic plan?', ['plan']],
  ['Gold or Basic?', ['plan']],
  ['Is your plan Gold?', []],
  ['Which plan are you on?', ['plan']],
  ['Your membership number is on the back of the card.', []],
  ['What is your policy number?', ['policy']],
  ['Please tell me the contract start date.', ['start']],
]

describe('what agents ask for of own types', () => {
  it.each(asked)('%s', (draft, expected) => {
    expect(findQuestions(draft, own).map(({ type }) => type.replace('own:', ''))).toEqual(expected)
  })

  it('lets a question of identity be asked', () => {
    const [question] = findQuestions('What is your pet name?', own)
    expect(question).toMatchObject({ type: 'own:pin', verification: true })
  })
})

describe('hostile text', () => {
  /** Counts how often a text is looked at. */
  function counted(text: string): Units & { looks: number } {
    const units = {
      looks: 0,
      length: text.length,
      charCodeAt(index: number) {
        units.looks += 1
        return text.charCodeAt(index)
      },
    }
    return units
  }

  const nearMatches = [
    'AB-1234 ',
    'AB-123456 ',
    'A',
    '1',
    '1 ',
    '1-1-1-',
    'AB-12345-',
    'membership number ',
    '12345678 ',
    '(((((a+)+)+',
  ]

  function looksAt(text: string): number {
    const units = counted(text)
    const starts = codeStarts(units)
    for (const { forms } of own.all.values())
      for (const form of forms) for (const start of starts) scanCode(form, units, start)
    return units.looks
  }

  it.each(nearMatches)('is looked at twice as often when it is twice as long: %s', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    const [half, whole] = [looksAt(text.slice(0, text.length / 2)), looksAt(text)]
    expect(whole / half).toBeLessThan(2.2)
    expect(whole / text.length).toBeLessThan(40)
    for (const { start, end } of findOwn(text, own, context.at)) expect(end).toBeGreaterThan(start)
  })

  it('makes of an example what it says, and never a pattern', () => {
    const form = formOfExample('((((a+)+)+')
    expect(form).toEqual([{ is: 'letter' }])
    expect(scanCode(form, 'aaaa', 0)).toBeNull()
  })
})
