import { expect, it } from 'vitest'
import { saidIn } from './said-in.ts'

it('finds the conversation whose thread has new entries', () => {
  expect(saidIn({ room: 'conversation:c1', data: [{ type: 'entries', entries: [] }] })).toEqual(['c1'])
  expect(saidIn({ room: 'conversation:c1', data: [{ type: 'conversation' }] })).toEqual([])
})

it('finds the rows that a list puts anew, and nothing in what it does not know', () => {
  const data = [
    { type: 'put', row: { id: 'c1' } },
    { type: 'remove', id: 'c2' },
    { type: 'put' },
    null,
    'put',
  ]
  expect(saidIn({ room: 'mine:a1', data })).toEqual(['c1'])
})
