import { database, type Sql } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { notFound } from '#lib/problem.ts'
import { auditCustomerRead, isReadAudited } from './audit-customer-read.ts'
import { mayReadCustomer } from './may-read-customer.ts'
import { readsWhole } from './reads-whole.ts'
import type { CustomerReach } from './views.ts'

/** What must be known of a reading before anything of it leaves. */
export interface Standing {
  known: boolean
  whole: boolean
  audited: boolean
}

/** A standing as columns, so that it can be read in one statement with what it guards. */
export const standingColumns = (sql: Sql, actor: AgentActor, customerId: string) => sql`
  exists (select 1 from customer where id = ${customerId}) as known,
  ${readsWhole(sql, actor, customerId)} as whole, ${isReadAudited(sql, actor, customerId)} as audited`

/** Refuses what is not there, and writes the reading down unless it is. */
export async function settleReading(
  actor: AgentActor,
  customerId: string,
  { known, whole, audited }: Standing,
): Promise<CustomerReach> {
  if (!known) throw notFound('customer')
  if (!audited) await auditCustomerRead(actor, customerId)
  return whole ? 'whole' : 'own'
}

/** How much of the customer the actor sees; the reading is audited. */
export async function loadReach(actor: AgentActor, customerId: string): Promise<CustomerReach> {
  const sql = database()
  const [standing] = await sql<Standing[]>`select ${standingColumns(sql, actor, customerId)}`
  if (!standing) throw notFound('customer')
  return settleReading(actor, customerId, standing)
}

/** For what is shown only to a reader of the whole customer. */
export async function requireWhole(actor: AgentActor, customerId: string): Promise<void> {
  if (!(await mayReadCustomer(actor, customerId))) throw notFound('customer')
  await auditCustomerRead(actor, customerId)
}
