import type { Sql, Tx } from '#db/client.ts'
import { bareOf, type NamedIdentifier } from './normalise-identifier.ts'
import { DEFAULT_RULES, type IdentityRules } from './identifier-rules.ts'

export interface RulesInForce extends IdentityRules {
  isBlocked(identifier: NamedIdentifier): boolean
}

/** By version, which the caller reads from the database each time: an old copy is never in force. */
let known: { version: string; rules: RulesInForce } | null = null

const inForce = (rules: IdentityRules): RulesInForce => {
  const blocked = new Set(rules.blocked.map(nameOf))
  return { ...rules, isBlocked: (identifier) => blocked.has(nameOf(identifier)) }
}

const nameOf = ({ type, value }: NamedIdentifier) => `${type}:${bareOf(value)}`

const asItComes = inForce(DEFAULT_RULES)

/** The rules of this version, read again only when it is another than the last. */
export async function rulesOfVersion(sql: Sql | Tx, version: string | null): Promise<RulesInForce> {
  if (version === null) return asItComes
  if (known?.version === version) return known.rules
  const [row] = await sql<{ version: string; rules: IdentityRules }[]>`
    select version, rules from identity_rules where id = 1`
  if (!row) return asItComes
  known = { version: row.version, rules: inForce({ ...DEFAULT_RULES, ...row.rules }) }
  return known.rules
}

export async function loadRules(sql: Sql | Tx): Promise<RulesInForce> {
  const [row] = await sql<{ version: string }[]>`select version from identity_rules where id = 1`
  return rulesOfVersion(sql, row?.version ?? null)
}
