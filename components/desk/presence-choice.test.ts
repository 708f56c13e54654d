import { describe, expect, it } from 'vitest'
import { choiceOf, choicesOf, valueOf } from './presence-choice.ts'

const REASON = { id: '0198c0de-0000-7000-8000-000000000001', label: 'Lunch', state: 'break' as const }

describe('a presence as an option', () => {
  it('is a plain word without a reason, and reads back as what was chosen', () => {
    expect(valueOf({ state: 'busy', reasonId: null, afterWork: false })).toBe('busy')
    for (const reasonId of [null, REASON.id])
      for (const afterWork of [false, true]) {
        const choice = { state: 'break' as const, reasonId, afterWork }
        expect(choiceOf(valueOf(choice))).toEqual(choice)
      }
  })

  it('is nothing for what cannot be chosen', () => {
    expect(choiceOf('missed')).toBeNull()
    expect(choiceOf('')).toBeNull()
  })

  it('stands under its state, each reason once', () => {
    const values = choicesOf([REASON]).map(valueOf)
    expect(values).toEqual(['available', 'busy', 'break', `break:${REASON.id}`, 'offline'])
  })
})
