type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** What survives a reload, in the browser's storage; where that is forbidden, in this page alone. */
export class Memory {
  readonly #prefix: string
  readonly #storage: Kept | null
  readonly #page = new Map<string, string>()

  constructor(prefix: string, storage: Kept | null = findStorage()) {
    this.#prefix = prefix
    this.#storage = storage
  }

  get(key: string): string | null {
    return this.#page.get(key) ?? this.#try((storage) => storage.getItem(this.#prefix + key)) ?? null
  }

  set(key: string, value: string | null) {
    if (value === null) return this.remove(key)
    const kept = this.#try((storage) => {
      storage.setItem(this.#prefix + key, value)
      return true
    })
    if (kept) this.#page.delete(key)
    else this.#page.set(key, value)
  }

  remove(key: string) {
    this.#page.delete(key)
    this.#try((storage) => storage.removeItem(this.#prefix + key))
  }

  /** Everything kept under keys that begin so. */
  all(start: string): string[] {
    const kept =
      this.#try((storage) =>
        Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
          .filter((key) => key.startsWith(this.#prefix + start))
          .map((key) => key.slice(this.#prefix.length)),
      ) ?? []
    const own = [...this.#page.keys()].filter((key) => key.startsWith(start))
    return [...new Set([...kept, ...own])].flatMap((key) => this.get(key) ?? [])
  }

  #try<T>(work: (storage: Kept) => T): T | undefined {
    try {
      return this.#storage ? work(this.#storage) : undefined
    } catch {
      return undefined
    }
  }
}

function findStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
