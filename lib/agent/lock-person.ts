import type { Tx } from '#db/client.ts'
import type { Role } from '#lib/actor.ts'
import { notFound, Problem } from '#lib/problem.ts'

export interface LockedPerson {
  id: string
  name: string
  role: Role
  disabledAt: Date | null
}

export async function lockPerson(tx: Tx, agentId: string): Promise<LockedPerson> {
  const [row] = await tx<LockedPerson[]>`
    select id, name, role, disabled_at as "disabledAt" from agent where id = ${agentId} for no key update`
  if (!row) throw notFound('person')
  return row
}

/** Locks all administrators, so that two of them can't take each other's place at one instant. */
export async function requireOtherAdministrator(tx: Tx, agentId: string) {
  const rows = await tx<{ id: string }[]>`
    select id from agent where role = 'administrator' and disabled_at is null and password_hash is not null
    order by id for no key update`
  if (rows.every(({ id }) => id === agentId))
    throw new Problem('conflict', 'This is the last administrator. Make somebody else one first.')
}
