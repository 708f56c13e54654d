import { database } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { notFound } from '#lib/problem.ts'
import { auditCustomerRead } from './audit-customer-read.ts'
import { mayReadCustomer } from './may-read-customer.ts'
import type { CustomerReach } from './views.ts'

/** How much of the customer the actor sees; the reading is audited. */
export async function loadReach(actor: AgentActor, customerId: string): Promise<CustomerReach> {
  const [[row], whole] = await Promise.all([
    database()`select 1 from customer where id = ${customerId}`,
    mayReadCustomer(actor, customerId),
    auditCustomerRead(actor, customerId),
  ])
  if (!row) throw notFound('customer')
  return whole ? 'whole' : 'own'
}

/** For what is shown only to a reader of the whole customer. */
export async function requireWhole(actor: AgentActor, customerId: string): Promise<void> {
  if (!(await mayReadCustomer(actor, customerId))) throw notFound('customer')
  await auditCustomerRead(actor, customerId)
}
