import { CLOSE, EQUAL, levelOfTexts, MISSING, SWAPPED } from './compare-people.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { PROFILE_FIELDS, type PersonProfile, valuesOf } from './person-profile.ts'

const CLOSE_NAMES = 0.92
const GIVEN = PROFILE_FIELDS.indexOf('given')
const SURNAME = PROFILE_FIELDS.indexOf('surname')

/** Fills in, field by field, the best that any of the values of two customers say. */
export function compareProfiles(one: PersonProfile, other: PersonProfile, levels: Uint8Array) {
  PROFILE_FIELDS.forEach((field, at) => {
    const [left, right] = [valuesOf(one, field), valuesOf(other, field)]
    levels[at] = MISSING
    for (const a of left)
      for (const b of right) {
        const level = a === b ? EQUAL : levelOfTexts(field, a, b)
        levels[at] = Math.max(levels[at] ?? MISSING, level)
      }
  })
  markSwappedNames(one, other, levels)
}

function markSwappedNames(one: PersonProfile, other: PersonProfile, levels: Uint8Array) {
  if ((levels[GIVEN] ?? 0) >= CLOSE || (levels[SURNAME] ?? 0) >= CLOSE) return
  const [given = '', surname = ''] = [valuesOf(one, 'given')[0], valuesOf(one, 'surname')[0]]
  const [otherGiven = '', otherSurname = ''] = [valuesOf(other, 'given')[0], valuesOf(other, 'surname')[0]]
  if (!given || !surname || !otherGiven || !otherSurname) return
  if (jaroWinkler(given, otherSurname) < CLOSE_NAMES || jaroWinkler(surname, otherGiven) < CLOSE_NAMES) return
  levels[GIVEN] = SWAPPED
  levels[SURNAME] = SWAPPED
}

/** The value that both have, where a field is equal. */
export const sharedValue = (one: PersonProfile, other: PersonProfile, at: number): string | null =>
  one.values[at]?.find((value) => other.values[at]?.includes(value)) ?? null
