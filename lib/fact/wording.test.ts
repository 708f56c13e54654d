import { expect, test } from 'vitest'
import { keptWords } from './question-words.ts'
import { wordingOf } from './wording.ts'

test.each([
  ['What is your order number?', 'order number'],
  ['Could you please tell me your order number', 'order number'],
  ['which date should I put on the gift card?', 'date put gift card'],
  ['Can you tell me what date to put on the gift cards', 'date put gift card'],
  ['how many nights will you be staying?', 'how many night stay'],
  ['Wie lautet Ihre Bestellnummer?', 'wie bestellnummer'],
])('%s is asked as “%s”', (asked, wording) => {
  expect(wordingOf(asked)).toBe(wording)
})

test.each([
  ['a name', 'is the order number under Peter Miller', 'order number under …'],
  ['a name in small letters', 'what is the order number of peter miller', 'order number …'],
  ['a name that is a word too', 'which date did Green, Brown order', 'date … order'],
  ['an e-mail address', 'is mari.maasikas@example.com your email address', '… email address'],
  ['numbers', 'is 48213 the order number or +372 5555 0142', '… order number …'],
])('%s in a question leaves a gap', (_, asked, wording) => {
  expect(wordingOf(asked)).toBe(wording)
})

test.each(['', '?!', 'Peter Miller', 'what is it', 'what about the Aalto', 'order '.repeat(40)])(
  'of “%s” nothing is learned',
  (asked) => {
    expect(wordingOf(asked)).toBeNull()
  },
)

/** A linear congruential generator (Numerical Recipes), so that a failure repeats itself. */
function randomOf(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

test('whatever is written, only words of the list come out, and they come out the same again', () => {
  const random = randomOf(8)
  const kept = [...keptWords]
  const others = [
    'Elin',
    'tamm',
    '48213',
    'a@b.example',
    'Ψυχή',
    '…',
    'İ',
    "o'brien",
    'ORDERED',
    '’s',
    '\u0000',
  ]
  for (let round = 0; round < 1000; round++) {
    const words = Array.from({ length: 1 + random(8) }, () =>
      random(2) ? (kept[random(kept.length)] ?? '') : (others[random(others.length)] ?? ''),
    )
    const wording = wordingOf(words.join(random(3) ? ' ' : ', '))
    if (wording === null) continue
    expect(wording.split(' ').filter((word) => word !== '…' && !keptWords.has(word))).toEqual([])
    expect(wordingOf(wording)).toBe(wording)
  }
})
