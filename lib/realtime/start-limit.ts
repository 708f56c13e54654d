import { TokenBucket } from './token-bucket.ts'

const STARTS = 20
const WITHIN_S = 600
const MOST_KEPT = 10_000

type Starts = Pick<TokenBucket, 'take' | 'giveBack'>

const UNLIMITED: Starts = { take: () => true, giveBack: () => {} }

const isOwnMachine = (address: string) => /^(::1|(::ffff:)?127\.)/.test(address)

/** How many conversations an address may start in this process; this machine itself isn't held up. */
export class StartLimit {
  readonly #byAddress = new Map<string, TokenBucket>()

  of(address: string): Starts {
    if (isOwnMachine(address)) return UNLIMITED
    const there = this.#byAddress.get(address)
    if (there) return there
    if (this.#byAddress.size >= MOST_KEPT) this.#forget()
    const bucket = new TokenBucket(STARTS / WITHIN_S, STARTS)
    this.#byAddress.set(address, bucket)
    return bucket
  }

  /** Those who used nothing lately lose nothing by it. */
  #forget() {
    for (const [address, bucket] of this.#byAddress) if (bucket.isFull()) this.#byAddress.delete(address)
  }
}
