import type { Sql } from '#db/client.ts'
import { seedConversations } from './conversations.ts'
import { seedCustomers } from './customers.ts'
import { seedFirstCustomer } from './first-customer.ts'
import { seedOffers } from './offers.ts'
import { seedPeople } from './people.ts'
import { Random } from './random.ts'
import { seedRecovery } from './recovery.ts'
import { seedTimelines } from './timelines.ts'

export interface SeedOptions {
  sql: Sql
  onProgress?: (what: string) => void
  /** The same seed gives the same workspace. */
  seed?: number
  now?: Date
  customers?: number
  conversations?: number
}

const silent = () => {}

/** Makes the demo workspace, once; everything in it is invented and marked as demo. False when it was there. */
export async function seedDemo(options: SeedOptions): Promise<boolean> {
  const {
    sql,
    onProgress = silent,
    seed = 1,
    now = new Date(),
    customers = 2000,
    conversations = 3000,
  } = options
  const [there] = await sql`select 1 from workspace where id = 1`
  if (there) return false
  const random = new Random(seed)
  await sql.begin(async (tx) => {
    const inside = asSql(tx)
    onProgress('people and queues')
    const places = await seedPeople(inside, random, now)
    await seedOffers(inside, random, now)
    await seedFirstCustomer(inside, random, now)
    onProgress(`${customers} customers`)
    const people = await seedCustomers(inside, random, now, customers - 1)
    await seedTimelines(inside, random, now, people, (done) => onProgress(`timelines of ${done} customers`))
    onProgress(`${conversations} conversations`)
    await seedConversations(inside, random, now, places, people, conversations)
    await seedRecovery(inside, random, now, places, people)
    await tx`insert into workspace (id, name, is_demo) values (1, 'Throughline Demo', true)`
  })
  await sql`analyze`.catch(silent)
  return true
}

/** A transaction answers everything that the seed asks of a client. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const asSql = (tx: unknown) => tx as Sql
