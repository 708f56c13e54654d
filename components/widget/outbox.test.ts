import { describe, expect, it } from 'vitest'
import { Memory } from './memory.ts'
import { Outbox } from './outbox.ts'

/** The part of the browser's storage that is used, as one that is shared by two tabs. */
class PlainStorage {
  readonly #map = new Map<string, string>()
  get length() {
    return this.#map.size
  }
  key(index: number) {
    return [...this.#map.keys()][index] ?? null
  }
  getItem(key: string) {
    return this.#map.get(key) ?? null
  }
  setItem(key: string, value: string) {
    this.#map.set(key, value)
  }
  removeItem(key: string) {
    this.#map.delete(key)
  }
}

const item = (id: string) => ({ id, conversationId: 'c', text: `text of ${id}` })
const ids = (outbox: Outbox) => outbox.items.map(({ id }) => id)

describe('the outbox', () => {
  it('survives a reload in the order of writing, until acknowledged', () => {
    const storage = new PlainStorage()
    const before = new Outbox(new Memory('w:', storage))
    for (const id of ['z', 'a', 'm']) before.add(item(id))
    expect(ids(new Outbox(new Memory('w:', storage)))).toEqual(['z', 'a', 'm'])
    before.markSent('z')
    expect(before.next()?.id).toBe('a')
    expect(ids(new Outbox(new Memory('w:', storage)))).toEqual(['a', 'm'])
  })

  it('of one tab takes nothing from another', () => {
    const storage = new PlainStorage()
    const [one, other] = [new Outbox(new Memory('w:', storage)), new Outbox(new Memory('w:', storage))]
    one.add(item('mine'))
    other.add(item('theirs'))
    one.markSent('mine')
    expect(ids(new Outbox(new Memory('w:', storage)))).toEqual(['theirs'])
  })

  it('keeps what failed with its reason, and tries again when asked to', () => {
    const storage = new PlainStorage()
    const outbox = new Outbox(new Memory('w:', storage))
    outbox.add(item('late'))
    outbox.markFailed('late', 'This conversation has ended.')
    expect(outbox.next()).toBeUndefined()
    const again = new Outbox(new Memory('w:', storage))
    expect(again.items).toMatchObject([
      { id: 'late', state: 'failed', reason: 'This conversation has ended.' },
    ])
    again.retry('late')
    expect(again.next()?.id).toBe('late')
  })

  it('is not of another customer at the same browser', () => {
    const storage = new PlainStorage()
    new Outbox(new Memory('shop:anonymous:', storage)).add(item('private'))
    expect(ids(new Outbox(new Memory('shop:1x9:', storage)))).toEqual([])
  })

  it('works where storage is forbidden, as long as the page lives', () => {
    const outbox = new Outbox(new Memory('w:', null))
    outbox.add(item('a'))
    expect(outbox.next()?.id).toBe('a')
  })
})
