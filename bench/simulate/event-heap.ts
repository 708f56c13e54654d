export interface Happening {
  at: number
  what: 'arrives' | 'relaxes' | 'leaves' | 'ends'
  who: number
}

/** What happens next on the virtual clock; what happens at one time happens in the order it was set. */
export class EventHeap {
  readonly #heap: (Happening & { order: number })[] = []
  #order = 0

  add(happening: Happening) {
    const heap = this.#heap
    const added = { ...happening, order: this.#order++ }
    let at = heap.push(added) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      const parent = heap[above]
      if (!parent || isBefore(parent, added)) break
      heap[at] = parent
      at = above
    }
    heap[at] = added
  }

  take(): Happening | undefined {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (last && heap.length > 0) this.#sink(last)
    return first
  }

  #sink(last: Happening & { order: number }) {
    const heap = this.#heap
    let at = 0
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]]
      const isRight = left && right && isBefore(right, left)
      const child = isRight ? right : left
      if (!child || isBefore(last, child)) break
      heap[at] = child
      at = 2 * at + (isRight ? 2 : 1)
    }
    heap[at] = last
  }
}

function isBefore(one: Happening & { order: number }, other: Happening & { order: number }): boolean {
  return one.at === other.at ? one.order < other.order : one.at < other.at
}
