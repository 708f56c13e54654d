import { CLOSE, DIFFERENT, EQUAL, MISSING } from './compare-people.ts'
import type { FieldWeight } from './people-model.ts'
import type { ProfileField } from './person-profile.ts'

/** So likely, and two customers may be merged without asking. */
export const MERGES = 0.999

type Compared = readonly Pick<FieldWeight, 'field' | 'level'>[]

const levelIn = (comparisons: Compared, field: ProfileField) =>
  comparisons.find((each) => each.field === field)?.level ?? 0

/**
 * Another given name is another person of the house, unless they have one e-mail; and namesakes who share no way to
 * reach them are two.
 */
export function mayBeOne(comparisons: Compared): boolean {
  const level = (field: ProfileField) => levelIn(comparisons, field)
  if (level('email') === EQUAL) return true
  if (level('given') === DIFFERENT) return false
  if (level('phone') >= CLOSE || level('street') >= CLOSE) return true
  return level('email') >= CLOSE && level('phone') === MISSING && level('street') === MISSING
}

/**
 * Whether the fields agree on a person, not on a household or a company's telephone: the given name, and with it the
 * e-mail, or the surname and a way to reach them.
 */
export function speaksForOne(comparisons: Compared): boolean {
  const level = (field: ProfileField) => levelIn(comparisons, field)
  if (level('given') < CLOSE) return false
  if (level('email') === EQUAL) return true
  return level('surname') >= CLOSE && (level('phone') === EQUAL || level('street') === EQUAL)
}
