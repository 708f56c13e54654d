import type { Tx } from '#db/client.ts'

/** In which wording an offer's question was put, where it is known. */
export async function findAsked(tx: Tx, offerId: string): Promise<{ type: string; wording: string } | null> {
  const [asked] = await tx<{ type: string; wording: string }[]>`
    select type, wording from told_offer where id = ${offerId} and wording is not null`
  return asked ?? null
}
