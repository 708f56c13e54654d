import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Tx } from '#db/client.ts'

/** What is shorter stands in too many other words to be looked for by itself. */
const SHORTEST = 6
const SHORTEST_TEXT = 40
const TEXTS = 20
const LONGEST = 200

interface Known {
  type: string
  value: string
}

/**
 * What a customer is known by and nobody else is: name, address, identifiers, order numbers, what they told of
 * themselves, and their longest sentences.
 */
export async function collectKnown(tx: Tx, customerId: string): Promise<string[]> {
  const [values, texts] = [await loadValues(tx, customerId), await loadTexts(tx, customerId)]
  const known = [...values.flatMap(waysToWrite), ...texts].map((text) => text.trim().slice(0, LONGEST))
  return [...new Set(known.filter(isTelling))]
}

/** One plain word, such as the name Visitor or a town, means others as well. */
const isTelling = (text: string) => text.length >= SHORTEST && /[\p{Nd}@\s]/u.test(text)

/** Not what another customer or a colleague has as well: that is theirs to keep. */
function loadValues(tx: Tx, customerId: string): Promise<Known[]> {
  return tx<Known[]>`
    select 'name' as type, name as value from customer c where id = ${customerId}
      and not exists (select 1 from customer o where lower(o.name) = lower(c.name) and o.id <> c.id)
      and not exists (select 1 from agent a where lower(a.name) = lower(c.name))
    union select 'address', address from customer c where id = ${customerId} and address is not null
      and not exists (select 1 from customer o where o.address = c.address and o.id <> c.id)
    union select type, value from identifier i where customer_id = ${customerId} and value <> customer_id::text
      and not exists (select 1 from identifier o
        where lower(o.value) = lower(i.value) and o.customer_id <> i.customer_id)
      and not exists (select 1 from agent a where lower(a.email) = lower(i.value))
    union select 'order', number from "order" where customer_id = ${customerId} 
      and number not in (id::text, right(id::text, 12))
    union select type, value from fact f where customer_id = ${customerId}
      and (type in ('email','phone','address','order_number','invoice_number','serial_number') or type in (
        select 'own:' || t.id from fact_type t where t.shape ->> 'kind' in ('digits','example')))
      and not exists (select 1 from fact o where o.type = f.type and o.value = f.value and o.customer_id <> f.customer_id)
      and not exists (select 1 from identifier o where lower(o.value) = lower(f.value) and o.customer_id <> f.customer_id)`
}

/** A number is written with and without its spaces and its country. */
function waysToWrite({ type, value }: Known): string[] {
  const number = type === 'phone' ? parsePhoneNumberFromString(value) : undefined
  if (!number) return [value]
  return [value, number.formatInternational(), number.formatNational(), number.number.slice(1)]
}

async function loadTexts(tx: Tx, customerId: string): Promise<string[]> {
  const rows = await tx<{ text: string }[]>`
    select text from (
      select m.text from message m join conversation c on c.id = m.conversation_id
        where c.customer_id = ${customerId} and m.author_kind = 'customer'
      union select verbatim from survey where customer_id = ${customerId}) t
    where length(text) >= ${SHORTEST_TEXT} and not exists (
      select 1 from message o join conversation k on k.id = o.conversation_id
      where o.text = t.text and k.customer_id <> ${customerId})
    order by length(text) desc limit ${TEXTS}`
  return rows.map(({ text }) => text)
}
