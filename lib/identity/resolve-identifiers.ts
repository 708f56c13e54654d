import type { IdentityContext } from './new-identity-rows.ts'
import { type NamedIdentifier, normaliseIdentifier } from './normalise-identifier.ts'
import { PeoplePage, type Resolution } from './people-page.ts'

export interface SeenIdentifiers {
  identifiers: readonly NamedIdentifier[]
  /** Who vouches for them, as in `source:ID`; null where they are merely claimed. */
  verifiedBy: string | null
  /** For a customer whom nobody has heard of. */
  name?: string
}

/** The customer that the identifiers name, within the caller's transaction: found, made, or made one of several. */
export async function resolveIdentifiers(
  context: IdentityContext,
  { identifiers, verifiedBy, name = '' }: SeenIdentifiers,
): Promise<Resolution> {
  const named = identifiers.map((identifier) => normaliseIdentifier(identifier))
  const able = named.filter((identifier) => identifier !== null)
  const page = await PeoplePage.open(context, able)
  const resolution = await page.resolve({ identifiers: able, verifiedBy, profile: { name } })
  await page.flush()
  const nobodys = identifiers.filter((_, at) => !named[at])
  const leftOut = nobodys.map(({ type }) => ({ type, reason: 'blocked' as const }))
  return { ...resolution, leftOut: [...leftOut, ...resolution.leftOut] }
}
