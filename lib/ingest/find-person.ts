import { type NamedIdentifier, normaliseIdentifier } from '#lib/identity/normalise-identifier.ts'
import type { PeoplePage, Resolution } from '#lib/identity/people-page.ts'
import type { VerbContext } from '#lib/verb.ts'
import type { BatchRows } from './batch-rows.ts'
import type { Interpreted } from './interpret-event.ts'
import { userIdType } from './read-person.ts'
import { Unreadable } from './unreadable.ts'

export interface Batch {
  context: Omit<VerbContext<unknown>, 'input'>
  rows: BatchRows
  people: PeoplePage
}

interface Names {
  strong: readonly NamedIdentifier[]
  claimed: readonly NamedIdentifier[]
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
export function findPerson({ people }: Batch, said: Interpreted): Promise<Resolution> {
  const { strong, claimed } = namesAsRuled(people, said)
  const { event, person } = said
  return people.resolve({
    identifiers: strong,
    claimed,
    verifiedBy: `source:${event.sourceId}`,
    profile: person.profile,
  })
}

/** Without what an administrator blocked. The id of before is a user's where one has it, else a visitor's. */
function namesAsRuled(people: PeoplePage, said: Interpreted): Names {
  const isAble = (each: NamedIdentifier) => !people.rules.isBlocked(each)
  const strong = said.person.strong.filter(isAble)
  const claimed = said.person.claimed.filter(isAble)
  if (strong.length === 0) throw new Unreadable('What names its person is blocked by the rules of identity.')
  if (said.event.type !== 'alias') return { strong, claimed }
  const before = idsOfBefore(said).filter(isAble)
  const previous = before.find((each) => people.holderOf(each)) ?? before.at(-1)
  if (!previous) throw new Unreadable('An alias needs a previousId that names somebody.')
  return { strong: [...strong, previous], claimed }
}
