import type { Tx } from '#db/client.ts'
import { type NamedIdentifier, nameOf } from './normalise-identifier.ts'

/** Locks them in one order for all, and says which version of the rules is in force. */
export async function lockNames(tx: Tx, identifiers: readonly NamedIdentifier[]): Promise<string | null> {
  const names = identifiers.map((identifier) => `identifier:${nameOf(identifier)}`).toSorted()
  const [row] = await tx<{ version: string | null }[]>`
    select (select version from identity_rules where id = 1) as version,
      (select count(pg_advisory_xact_lock(hashtextextended(name, 0)))
        from unnest((select ${names}::text[])) with ordinality as n (name, position)) as locked`
  return row?.version ?? null
}
