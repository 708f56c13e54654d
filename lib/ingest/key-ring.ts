import { database } from '#db/client.ts'
import { hashOfKey } from './write-key.ts'

export interface KnownSource {
  sourceId: string
}

interface Kept {
  source: Promise<KnownSource | null>
  until: number
}

/** How long a revoked key may still be taken. */
const KEPT_MS = 1_000
const MOST = 1_000

/** Whose write key it is, asked of the database at most once a second for each. */
export class KeyRing {
  readonly #kept = new Map<string, Kept>()

  find(key: string, now = Date.now()): Promise<KnownSource | null> {
    const hash = hashOfKey(key)
    const known = this.#kept.get(hash)
    if (known && known.until > now) return known.source
    if (this.#kept.size >= MOST) this.#kept.clear()
    const source = findSource(hash)
    this.#kept.set(hash, { source, until: now + KEPT_MS })
    source.catch(() => this.#kept.delete(hash))
    return source
  }
}

async function findSource(hash: string): Promise<KnownSource | null> {
  const [row] = await database()<KnownSource[]>`
    select s.id as "sourceId" from write_key k join source s on s.id = k.source_id
    where k.hash = ${hash} and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
      and s.disabled_at is null`
  return row ?? null
}
