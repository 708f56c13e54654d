import type { Tx } from '#db/client.ts'
import type { KnownToUs } from './found-fact.ts'
import { TYPES_REVISION } from './load-own-types.ts'
import { parsePhone } from './parse-phone.ts'

interface Row {
  name: string
  orderNumbers: string[]
  products: string[]
  emails: string[]
  phones: string[]
  typesRevision: number
}

const ELSEWHERE = 'GB'

export interface Known extends KnownToUs {
  /** Where the customer's own verified numbers are from; for numbers written without a country. */
  country: string
  typesRevision: number
}

/** What is on file for a customer, to check found values against. */
export async function loadKnown(tx: Tx, customerId: string): Promise<Known> {
  const [row] = await tx<Row[]>`
    select name,
      array(select number from "order" where customer_id = customer.id order by placed_at desc limit 500) as "orderNumbers",
      array(select distinct item ->> 'name' from "order" o, jsonb_array_elements(o.items) item
        where o.customer_id = customer.id limit 500) as products,
      array(select value from identifier where customer_id = customer.id and type = 'email') as emails,
      array(select value from identifier where customer_id = customer.id and type = 'phone') as phones,
      ${tx.unsafe(TYPES_REVISION)}
    from customer where id = ${customerId}`
  if (!row) throw new Error('The customer of the text is gone.')
  const { name, orderNumbers, products, emails, phones, typesRevision } = row
  const country = phones.map((phone) => parsePhone(phone, 'ZZ')?.country).find(Boolean) ?? ELSEWHERE
  return {
    orderNumbers: new Set(orderNumbers),
    products,
    names: [name],
    emails,
    phones,
    country,
    typesRevision,
  }
}
