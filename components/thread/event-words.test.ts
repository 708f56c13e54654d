import { describe, expect, it } from 'vitest'
import { events } from '#lib/events.ts'
import { sentenceOf, type Told } from './event-words.ts'
import { threadMessages } from './messages.ts'

const told = (data: Told['data'] = {}): Told => ({
  actor: 'Ines Okafor',
  agent: 'Mara Kask',
  data,
  when: (key) => (key in data ? 'Tuesday 09:00' : null),
})

describe('sentenceOf', () => {
  it('has words for every event that stands in a thread by itself', () => {
    const told = { actor: 'Ines', agent: 'Mara', data: {}, when: () => null }
    const others = new Set(['message.received', 'message.sent', 'message.imported', 'note.added'])
    const names = Object.entries(events).flatMap(([name, { stream }]) => (stream ? [name] : []))
    const lacking = names.filter(
      (name) => !others.has(name) && sentenceOf(name as keyof typeof events, told).key === 'other',
    )
    expect(lacking).toEqual([])
  })

  it('fills every placeholder of its words', () => {
    const facts: Told['data'][] = [
      {},
      { by: 'agent' },
      { until: 'time', wakeAt: 'then' },
      { kind: 'warm', to: 'person' },
      { kind: 'cold', to: 'queue' },
      { how: 'timed_out' },
      { role: 'consulted' },
      { slotAt: 'then', outcome: 'failed' },
      { reason: 'reassigned', score: 4 },
    ]
    for (const name of Object.keys(events) as (keyof typeof events)[])
      for (const data of facts) {
        const { key, values } = sentenceOf(name, told(data))
        const wanted = [...threadMessages.events[key].matchAll(/\{(\w+)\}/g)].map(([, word]) => word)
        expect(Object.keys(values ?? {})).toEqual(expect.arrayContaining(wanted))
      }
  })

  it('tells a declined transfer from one that nobody answered', () => {
    expect(sentenceOf('transfer.declined', told({ how: 'declined' })).key).toBe('transferDeclined')
    expect(sentenceOf('transfer.declined', told({ how: 'timed_out' })).key).toBe('transferTimedOut')
  })

  it('says until when something is parked, or that it is until the reply', () => {
    expect(sentenceOf('conversation.parked', told({ until: 'time', wakeAt: 'x' }))).toEqual({
      key: 'parkedUntil',
      values: { name: 'Ines Okafor', when: 'Tuesday 09:00' },
    })
    expect(sentenceOf('conversation.parked', told({ until: 'reply', wakeAt: 'x' })).key).toBe('parked')
  })
})
