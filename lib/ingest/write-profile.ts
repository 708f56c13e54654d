import type { VerbContext } from '#lib/verb.ts'
import type { Profile } from './read-person.ts'

/** What a source says of a person's name; one that isn't trusted names only who has no name yet. */
export async function writeProfile(
  { tx, record }: Pick<VerbContext<unknown>, 'tx' | 'record'>,
  customerId: string,
  profile: Profile,
  isTrusted: boolean,
) {
  const { name, language, address } = profile
  if (name === null && language === null && address === null) return
  const changed = await tx`
    update customer c set name = n.name, language = n.language, address = n.address
    from (select id, coalesce(${name}, name) as name, coalesce(${language}, language) as language,
        coalesce(${address}, address) as address
      from customer where id = ${customerId} and (${isTrusted} or name = 'Unknown')) n
    where c.id = n.id
      and (c.name, c.language, c.address) is distinct from (n.name, n.language, n.address) returning 1`
  if (changed.length > 0) await record('customer.changed', { customerId })
}
