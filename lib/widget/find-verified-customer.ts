import { database, type Sql, type Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import type { Identity } from './identity.ts'

const FIRST_NAME = 'Customer'

/** The one customer whom this identifier was verified for; made when the shop's customer is new to us. */
export async function findVerifiedCustomer(identity: Identity): Promise<string> {
  const sql = database()
  return (await find(sql, identity)) ?? (await create(sql, identity)) ?? (await requireOne(sql, identity))
}

async function find(sql: Sql | Tx, { type, value }: Identity): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`
    select customer_id as id from identifier where type = ${type} and value = ${value} and verified_by is not null`
  return row?.id ?? null
}

/** Two first visits at one instant: one makes the customer, the other's row is undone and it takes that one. */
async function create(sql: Sql, identity: Identity): Promise<string | null> {
  const id = newId()
  const name = identity.name ?? FIRST_NAME
  const [row] = await sql<{ id: string }[]>`
    with free as (
      select 1 where not exists (select 1 from identifier
        where type = ${identity.type} and value = ${identity.value} and verified_by is not null)),
    made as (insert into customer (id, name) select ${id}, ${name} from free returning id)
    insert into identifier (id, customer_id, type, value, verified_by)
    select ${newId()}, id, ${identity.type}, ${identity.value}, 'widget' from made
    returning customer_id as id`.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === '23505') return []
    throw error
  })
  return row?.id ?? null
}

async function requireOne(sql: Sql, identity: Identity): Promise<string> {
  const id = await find(sql, identity)
  if (!id) throw new Error('A verified customer was neither found nor made.')
  return id
}
