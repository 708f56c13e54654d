import { database } from '#db/client.ts'
import { newId } from '#lib/id.ts'

const WINDOW_MINUTES = 15
const PER_ACCOUNT = 10
const PER_ADDRESS = 50

export interface Throttled {
  retryAt: Date
}

/** Failed sign-ins of the last 15 minutes: at most 10 an account and 50 an address. */
export async function findThrottle(account: string, address: string): Promise<Throttled | null> {
  const [row] = await database()<{ retryAt: Date | null }[]>`
    with recent as (
      select account, address, at from login_attempt
      where at > now() - make_interval(mins => ${WINDOW_MINUTES}) and failed = 1
        and (account = ${account} or address = ${address})),
    a as (select at from recent where account = ${account} order by at desc offset ${PER_ACCOUNT - 1} limit 1),
    b as (select at from recent where address = ${address} order by at desc offset ${PER_ADDRESS - 1} limit 1)
    select max(at) + make_interval(mins => ${WINDOW_MINUTES}) as "retryAt" from (select at from a union all select at from b) x`
  return row?.retryAt ? { retryAt: row.retryAt } : null
}

export async function noteAttempt(account: string, address: string, failed: boolean) {
  await database()`
    insert into login_attempt (id, account, address, failed) values (${newId()}, ${account}, ${address}, ${failed ? 1 : 0})`
}
