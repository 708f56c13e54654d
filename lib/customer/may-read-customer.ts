import { database } from '#db/client.ts'
import { type AgentActor, may } from '#lib/actor.ts'
import { readsWhole } from './reads-whole.ts'

/** Whether all of the customer's history is the actor's to read now. */
export async function mayReadCustomer(actor: AgentActor, customerId: string): Promise<boolean> {
  if (may(actor, 'scope.all') || may(actor, 'recovery.read')) return true
  const sql = database()
  const [row] = await sql<{ whole: boolean }[]>`select ${readsWhole(sql, actor, customerId)} as whole`
  return row?.whole === true
}
