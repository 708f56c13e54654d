import { newId } from '#lib/id.ts'
import { type NamedIdentifier, normaliseIdentifier } from '#lib/identity/normalise-identifier.ts'
import { resolveIdentifiers } from '#lib/identity/resolve-identifiers.ts'
import { writeIdentifiers } from '#lib/identity/write-identifiers.ts'
import type { VerbContext } from '#lib/verb.ts'
import type { BatchRows } from './batch-rows.ts'
import type { Interpreted } from './interpret-event.ts'
import type { KnownPeople, Names } from './known-people.ts'
import { userIdType } from './read-person.ts'
import { Unreadable } from './unreadable.ts'

export interface Batch {
  context: Omit<VerbContext<unknown>, 'input'>
  rows: BatchRows
  known: KnownPeople
}

/** An id of before may be a user's or a visitor's. */
function idsOfBefore({ event, person: { previousId } }: Interpreted): NamedIdentifier[] {
  if (previousId === null) return []
  return [userIdType(event.isTrusted), 'anonymous_id'].flatMap(
    (type) => normaliseIdentifier({ type, value: previousId }) ?? [],
  )
}

/** All that may name the person of an event: to be read before. */
export const namesOf = (said: Interpreted): NamedIdentifier[] => [
  ...said.person.strong,
  ...said.person.claimed,
  ...idsOfBefore(said),
]

/** The customer of an event: known, made, or by the rules of identity, which may make two into one. */
export async function findPerson(batch: Batch, said: Interpreted): Promise<string> {
  const { known, rows } = batch
  const names = namesAsRuled(known, said)
  const found = known.find(names)
  if (found) return found
  if (!known.isNew(names)) return resolve(batch, said, names)
  const customerId = newId()
  const kept = known.keep(names, customerId)
  rows.addCustomer({ id: customerId, ...said.person.profile, ...kept, verifiedBy: sourceOf(said) })
  return customerId
}

const sourceOf = ({ event }: Interpreted) => `source:${event.sourceId}`

/** Without what an administrator blocked. The id of before is a user's where one has it, else a visitor's. */
function namesAsRuled(known: KnownPeople, said: Interpreted): Names {
  const isAble = (each: NamedIdentifier) => !known.rules.isBlocked(each)
  const strong = said.person.strong.filter(isAble)
  const claimed = said.person.claimed.filter(isAble)
  if (strong.length === 0) throw new Unreadable('What names its person is blocked by the rules of identity.')
  if (said.event.type !== 'alias') return { strong, claimed }
  const before = idsOfBefore(said).filter(isAble)
  const previous = before.find((each) => known.holderOf(each)) ?? before.at(-1)
  if (!previous) throw new Unreadable('An alias needs a previousId that names somebody.')
  return { strong: [...strong, previous], claimed }
}

async function resolve({ context, rows, known }: Batch, said: Interpreted, names: Names) {
  await rows.flush()
  const { name } = said.person.profile
  const { customerId, mergeIds } = await resolveIdentifiers(context, {
    identifiers: names.strong,
    verifiedBy: sourceOf(said),
    ...(name ? { name } : {}),
  })
  const sightings = names.claimed.map((each) => ({ ...each, verified: false, holderId: null, people: 0 }))
  await writeIdentifiers(context.tx, customerId, sightings, null, known.rules)
  await known.readAgain(names, customerId, mergeIds.length > 0)
  return customerId
}
