import type { Tx } from '#db/client.ts'
import type { PersonProfile } from './person-profile.ts'
import { profileKeys } from './profile-keys.ts'

/** Makes the keys of these customers what they are now; those who are gone have none. */
export async function writeBlocks(tx: Tx, ids: readonly string[], profiles: readonly PersonProfile[]) {
  const rows = profiles.flatMap((profile) => profileKeys(profile).map((key) => [String(key), profile.id]))
  const [keys, owners] = [rows.map(([key = '']) => key), rows.map(([, owner = '']) => owner)]
  await tx`
    delete from customer_block where customer_id = any(${[...ids]}::uuid[])
      and (key, customer_id) not in (select * from unnest(${keys}::bigint[], ${owners}::uuid[]))`
  await tx`
    insert into customer_block (key, customer_id)
    select * from unnest(${keys}::bigint[], ${owners}::uuid[]) on conflict do nothing`
}

/** A key that so many share says little, and would cost their number squared. */
const LARGEST_BLOCK = 120

/** Every pair of these customers and of others who share a key with them, once. */
export function findBlockedPairs(tx: Tx, ids: readonly string[]) {
  return tx<{ one: string; other: string }[]>`
    with mine as (select key, customer_id from customer_block where customer_id = any(${[...ids]}::uuid[])),
    small as (select key from (select distinct key from mine) k where (
      select count(*) from (select 1 from customer_block b where b.key = k.key limit ${LARGEST_BLOCK + 1}) x)
      between 2 and ${LARGEST_BLOCK})
    select distinct least(m.customer_id, b.customer_id) as one, greatest(m.customer_id, b.customer_id) as other
    from small join mine m using (key)
      join customer_block b on b.key = m.key and b.customer_id <> m.customer_id`
}
