import type { Sql, Tx } from '#db/client.ts'
import { NO_OWN, type OwnType, type OwnTypes, readOwnTypes } from './own-types.ts'

/** Names the state of all own types; in a statement that is sent anyway, as `typesRevision`. */
export const TYPES_REVISION = `(select coalesce(max(revision), 0)::int from fact_type) as "typesRevision"`

/** By revision, which the caller reads from the database each time: an old copy is never in force. */
let known: OwnTypes = NO_OWN

/** The own types of a revision, read again only when it is another than the last. */
export async function ownTypesOf(sql: Sql | Tx, revision: number): Promise<OwnTypes> {
  if (known.revision !== revision) known = readOwnTypes(await loadOwnTypes(sql), revision)
  return known
}

/** The own types as they are now. */
export async function currentOwnTypes(sql: Sql | Tx): Promise<OwnTypes> {
  const [row] = await sql<{ typesRevision: number }[]>`select ${sql.unsafe(TYPES_REVISION)}`
  return ownTypesOf(sql, row?.typesRevision ?? 0)
}

/** Those in use. */
const loadOwnTypes = (sql: Sql | Tx) => sql<OwnType[]>`
  select 'own:' || id as type, name, words, shape, verifies from fact_type
  where archived_at is null order by lower(name)`
