import type { Sql, Tx } from '#db/client.ts'
import { normalisePerson, splitName } from './normalise-person.ts'
import type { PersonRole } from './person-column.ts'

/** What customers are compared by. */
export const PROFILE_FIELDS = [
  'given',
  'surname',
  'email',
  'phone',
  'street',
  'place',
] as const satisfies PersonRole[]
export type ProfileField = (typeof PROFILE_FIELDS)[number]

/** A customer as compared: the values of each field, of which some have several. */
export interface PersonProfile {
  id: string
  values: readonly (readonly string[])[]
}

interface Row {
  id: string
  name: string
  address: string | null
  emails: string[]
  phones: string[]
}

const MOST_VALUES = 5
/** Names that the product gives to those who gave none. */
const NAMELESS = /^(visitor|unknown)\b/i

export async function loadProfiles(sql: Sql | Tx, ids: readonly string[]): Promise<PersonProfile[]> {
  const rows = await sql<Row[]>`
    select c.id, c.name, c.address, i.emails, i.phones from customer c, lateral (
      select coalesce((array_agg(value order by verified_by is null, created_at) filter (where type = 'email'))[1:${MOST_VALUES}], '{}') as emails,
        coalesce((array_agg(value order by verified_by is null, created_at) filter (where type = 'phone'))[1:${MOST_VALUES}], '{}') as phones
      from identifier where customer_id = c.id and type in ('email', 'phone')) i
    where c.id = any(${[...ids]}::uuid[]) and c.erased_at is null`
  return rows.map(profileOf)
}

function profileOf({ id, name, address, emails, phones }: Row): PersonProfile {
  const { given, surname } = NAMELESS.test(name) ? { given: '', surname: '' } : splitName(name)
  const [street = '', ...place] = (address ?? '').split(/,|\n/)
  const raw: Record<ProfileField, readonly string[]> = {
    given: [given],
    surname: [surname],
    email: emails,
    phone: phones,
    street: [street],
    place: [place.join(' ')],
  }
  return {
    id,
    values: PROFILE_FIELDS.map((field) => [
      ...new Set(raw[field].map((value) => normalisePerson(field, value)).filter(Boolean)),
    ]),
  }
}

export const valuesOf = (profile: PersonProfile, field: ProfileField): readonly string[] =>
  profile.values[PROFILE_FIELDS.indexOf(field)] ?? []
