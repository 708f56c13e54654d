const EVERY_MS = 2_000
const SHOWN_MS = 4_000

/** Typing both ways: ours is told at most every two seconds, theirs is shown until it stops. */
export class TypingTeller {
  readonly #show: (isTyping: boolean) => void
  #toldAt = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(show: (isTyping: boolean) => void) {
    this.#show = show
  }

  mayTell(now = Date.now()): boolean {
    if (now - this.#toldAt < EVERY_MS) return false
    this.#toldAt = now
    return true
  }

  hear() {
    clearTimeout(this.#timer)
    this.#show(true)
    this.#timer = setTimeout(() => this.#show(false), SHOWN_MS)
  }

  stop() {
    clearTimeout(this.#timer)
    this.#show(false)
  }
}
