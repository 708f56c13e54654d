import { createHash } from 'node:crypto'
import { soundOf } from './block-keys.ts'
import { type PersonProfile, valuesOf } from './person-profile.ts'

/** By any one of these two customers are put side by side; hashes, so that no name stands in an index. */
export function profileKeys(profile: PersonProfile): bigint[] {
  const [given = '', surname = ''] = [valuesOf(profile, 'given')[0], valuesOf(profile, 'surname')[0]]
  const [street = '', place = ''] = [valuesOf(profile, 'street')[0], valuesOf(profile, 'place')[0]]
  const names = given && surname ? [soundOf(given), soundOf(surname)].toSorted().join(' ') : ''
  const parts: [string, ...string[]][] = [
    ...valuesOf(profile, 'email').map((email): [string, string] => ['email', email]),
    ...valuesOf(profile, 'email').map((email): [string, string] => ['local', email.split('@')[0] ?? '']),
    ...valuesOf(profile, 'phone').map((phone): [string, string] => ['phone', phone]),
    ['names', names],
    ['names place', names, place],
    ['street given', street, given.slice(0, 1)],
    ['street surname', street, soundOf(surname)],
  ]
  return [...new Set(parts.filter((part) => !part.includes('')).map(hashOf))]
}

const hashOf = (parts: readonly string[]) =>
  createHash('sha256').update(parts.join('\u0001')).digest().readBigInt64BE()
