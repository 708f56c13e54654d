import type { Sql, Tx } from '#db/client.ts'
import { makeCustomer } from './customer.ts'
import { tellFirstCustomer } from './first-customer.ts'
import { Ledger } from './ledger.ts'
import { layGround } from './people.ts'
import { Random } from './random.ts'
import { tellCustomer } from './tell-customer.ts'

export interface SeedOptions {
  sql: Sql
  onProgress?: (what: string) => void
  /** The same seed and time give the same workspace. */
  seed?: number
  now?: Date
  customers?: number
}

const HISTORY_MS = 3 * 365 * 86_400_000
const LOUD = 100
const SAID_EVERY = 500

/** Makes the demo workspace, once; everything in it is invented and marked as demo. False when it was there. */
export async function seedDemo({ sql, ...options }: SeedOptions): Promise<boolean> {
  const made = await sql.begin((tx) => seedOnce(tx, options))
  // Without the numbers of rows the first pages of a fresh workspace are planned as if it were empty.
  if (made) await sql`analyze`
  return made
}

type Told = Omit<SeedOptions, 'sql'>

async function seedOnce(tx: Tx, { onProgress, seed = 1, now = new Date(), customers = 2000 }: Told) {
  const claimed = await tx`
    insert into workspace (id, name, is_demo) values (1, 'Throughline Demo', true) on conflict do nothing returning 1`
  if (claimed.length === 0) return false
  const ledger = new Ledger()
  const ground = await layGround(ledger, new Random(seed), now, new Date(now.getTime() - HISTORY_MS))
  tellFirstCustomer(ground, ledger, new Random(seed, 1))
  for (let place = 2; place <= customers; place++) {
    const random = new Random(seed, place)
    const customer = makeCustomer(ground, random, place, place % LOUD === LOUD / 2)
    tellCustomer({ ground, ledger, random, customer }, place)
    if (ledger.isFull) await ledger.writeTouchpoints(tx)
    if (place % SAID_EVERY === 0) onProgress?.(`${place} of ${customers} customers`)
  }
  await ledger.writeRest(tx)
  return true
}
