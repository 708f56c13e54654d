import type { RoomPlace } from './same-bytes.ts'

type Emit = (place: RoomPlace, seq: number) => void

/** Tells rooms in turn, each with its next `seq`, in bursts that the other side asks for. */
export class Burster {
  readonly #emit: Emit
  readonly #seqs = new Map<string, number>()
  #places: RoomPlace[] = []
  #next = 0

  constructor(emit: Emit) {
    this.#emit = emit
  }

  readonly handlers = {
    setRooms: (places: RoomPlace[]) => {
      this.#places = places
      for (const { conversationId } of places) this.#seqs.set(conversationId, 1)
    },
    burst: (count: number) => {
      for (let i = 0; i < count; i++) this.#tellNext()
    },
  }

  #tellNext() {
    const place = this.#places[this.#next++ % this.#places.length]
    if (!place) return
    const seq = (this.#seqs.get(place.conversationId) ?? 1) + 1
    this.#seqs.set(place.conversationId, seq)
    this.#emit(place, seq)
  }
}
