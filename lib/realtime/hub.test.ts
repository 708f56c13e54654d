import { Server } from 'socket.io'
import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#lib/id.ts'
import { Hub } from './hub.ts'

const ROOM = 'mine:somebody'

let hub: Hub
beforeEach(() => {
  hub = new Hub(new Server())
})

const publish = (count: number) => {
  for (let at = 0; at < count; at++) hub.publish(ROOM, [at])
}
const missed = (seq: number | undefined, epoch = hub.epoch) =>
  hub.missed(ROOM, epoch, seq)?.flatMap(({ data }) => data) ?? null

describe('a room of this process', () => {
  it('gives who comes back exactly what was missed, in order', () => {
    const seq = hub.follow(ROOM)
    publish(5)
    expect(missed(seq)).toEqual([0, 1, 2, 3, 4])
    expect(missed(seq + 3)).toEqual([3, 4])
    expect(missed(hub.follow(ROOM))).toEqual([])
  })

  it('chains its frames without a gap', () => {
    const seq = hub.follow(ROOM)
    publish(3)
    const frames = hub.missed(ROOM, hub.epoch, seq) ?? []
    expect(frames.map((frame) => [frame.prev - seq, frame.seq - seq])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ])
  })

  it('says that it does not know when the ring does not reach back', () => {
    const seq = hub.follow(ROOM)
    publish(256)
    expect(missed(seq)).toHaveLength(256)
    publish(1)
    expect(missed(seq)).toBeNull()
    expect(missed(seq + 1)).toHaveLength(256)
  })

  it('knows nothing of another epoch, of no place, or of a place that is still to come', () => {
    const seq = hub.follow(ROOM)
    publish(2)
    expect(missed(seq, newId())).toBeNull()
    expect(hub.missed(ROOM, undefined, seq)).toBeNull()
    expect(missed(undefined)).toBeNull()
    expect(missed(seq + 3)).toBeNull()
  })

  it('publishes nothing into a room that nobody follows, and no empty frame', () => {
    hub.publish(ROOM, ['unheard'])
    expect(hub.isFollowed(ROOM)).toBe(false)
    const seq = hub.follow(ROOM)
    hub.publish(ROOM, [])
    expect(hub.follow(ROOM)).toBe(seq)
  })

  it.each([0, 1, 3, 10])(
    'never takes a place of a forgotten stream for one of its next, %i frames on',
    (frames) => {
      const first = hub.follow(ROOM)
      publish(2)
      const before = hub.follow(ROOM)
      hub.sweep()
      expect(hub.isFollowed(ROOM)).toBe(false)
      hub.follow(ROOM)
      publish(frames)
      expect(missed(first)).toBeNull()
      expect(missed(before)).toBeNull()
    },
  )
})
