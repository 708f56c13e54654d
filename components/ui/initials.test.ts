import { expect, it } from 'vitest'
import { initials } from './initials.ts'

it.each([
  ['Elin Tamm', 'ET'],
  ['Ana Maria de Souza', 'AS'],
  ['cher', 'C'],
  ['  ', '?'],
  ['', '?'],
  ['نور حداد', 'نح'],
  ['👩‍👩‍👧 Family', '👩‍👩‍👧F'],
  ['é́́́ x', 'É́́́X'],
  ['<script> (x)', 'SX'],
])('%j gives %j', (name, expected) => {
  expect(initials(name)).toBe(expected)
})

it('is quick on an enormous name', () => {
  expect(initials('\u0301'.repeat(500_000))).toBe('?')
})
