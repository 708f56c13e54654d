import { describe, expect, it } from 'vitest'
import type { PublicMessage } from '#lib/widget/protocol.ts'
import { applyMessages } from './apply-messages.ts'

const message = (seq: number, prevSeq: number): PublicMessage => ({
  id: `m${seq}`,
  seq,
  prevSeq,
  authorKind: 'customer',
  authorName: null,
  text: `${seq}`,
  sentAt: '2026-01-01T00:00:00Z',
})

const [two, five, six] = [message(2, 0), message(5, 2), message(6, 5)]

describe('applying what came', () => {
  it('adds what continues the chain, although notes took numbers between', () => {
    expect(applyMessages([two], [five, six])).toEqual({ messages: [two, five, six], hasGap: false })
  })

  it('skips what is there already', () => {
    expect(applyMessages([two, five], [two, five, six])).toEqual({
      messages: [two, five, six],
      hasGap: false,
    })
  })

  it('stops at a gap and says so', () => {
    expect(applyMessages([two], [six])).toEqual({ messages: [two], hasGap: true })
  })

  it('gives one thread for every order of arrival once gaps are asked for again', () => {
    const sent = Array.from({ length: 30 }, (_, index) => message(index + 1, index))
    let have: readonly PublicMessage[] = []
    for (const at of [3, 0, 1, 9, 2, 2, 17, 4, 0, 29, 12]) {
      const { messages, hasGap } = applyMessages(have, [sent[at] ?? two])
      have = hasGap ? applyMessages(messages, sent.slice(messages.length)).messages : messages
    }
    expect(have).toEqual(sent)
  })
})
