import { describe, expect, it } from 'vitest'
import { mayContinueCard, withoutContinuation } from './continue-card.ts'

const theirs = (text: string) => ({ text, isTheirs: true })
const others = (text: string) => ({ text, isTheirs: false })

describe('a card number over several messages', () => {
  it('blots out the part that completes it', () => {
    expect(withoutContinuation('1111 1111', [theirs('my card is 4111 1111')])).toBe('•••• ••••')
    expect(withoutContinuation('and 1111, ok?', ['4111', '1111', 'wait', '1111'].map(theirs))).toBe(
      'and ••••, ok?',
    )
    expect(withoutContinuation('11111111', [theirs('41111111'), others('and the rest?')])).toBe('••••••••')
  })

  it('leaves what completes nothing', () => {
    expect(withoutContinuation('1111 1112', [theirs('4111 1111')])).toBe('1111 1112')
    expect(withoutContinuation('1111 1111', [others('4111 1111')])).toBe('1111 1111')
    expect(withoutContinuation('48213', [theirs('order 4821'), theirs('on 2026-03-04')])).toBe('48213')
    expect(withoutContinuation('4567 8901', [theirs('+49 4111 1')])).toBe('4567 8901')
  })

  it('leaves numbers that only stand one after the other', () => {
    const counted = Array.from({ length: 40 }, (_, at) => theirs(`Killed 7 says ${at}`))
    for (let at = 8; at < counted.length; at++) {
      const { text } = counted[at] ?? theirs('')
      expect(withoutContinuation(text, counted.slice(at - 8, at))).toBe(text)
    }
    expect(withoutContinuation('2 of 16', [theirs('4111 1111 1111'), theirs('1 of 11')])).toBe('2 of 16')
  })

  it('blots out a bare code that was asked for', () => {
    expect(withoutContinuation('it is 123', [others('And the CVV, please?')])).toBe('it is •••')
    expect(withoutContinuation('it is 123', [others('Your house number?')])).toBe('it is 123')
  })

  it('looks further only where digits are few and the text is short', () => {
    expect(mayContinueCard('1111 1111')).toBe(true)
    expect(mayContinueCard('Where is my parcel?')).toBe(false)
    expect(mayContinueCard(`${'long '.repeat(20)}1111`)).toBe(false)
  })
})
