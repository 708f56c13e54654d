import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Sql } from '#db/client.ts'
import { query } from '#lib/query.ts'
import { findOrders } from './find-orders.ts'
import { customerInput } from './inputs.ts'
import { loadReach } from './load-reach.ts'
import type { CustomerDetails, IdentifierView, ProfileView } from './views.ts'

interface Row extends Omit<CustomerDetails, 'orders' | 'since'> {
  id: string
  name: string
  tier: string | null
  isErased: boolean
  since: Date
}

/** Who the customer is. Name, tier and identifiers for everybody at a desk; the rest for who may read the whole. */
export const loadProfile = query({
  name: 'customer.profile',
  input: customerInput,
  async run({ actor, input: { customerId }, sql }): Promise<ProfileView> {
    const reach = await loadReach(actor, customerId)
    const [row, identifiers, orders] = await Promise.all([
      loadRow(sql, customerId),
      loadIdentifiers(sql, customerId),
      reach === 'whole' ? findOrders(sql, customerId, sql``) : [],
    ])
    const { id, name, tier, isErased, since, ...values } = row
    const details = reach === 'whole' ? { ...values, since: since.toISOString(), orders } : null
    return { id, name, tier, isErased, identifiers, reach, details }
  },
})

async function loadRow(sql: Sql, customerId: string): Promise<Row> {
  const [row] = await sql<Row[]>`
    select id, name, tier, erased_at is not null as "isErased", address, language, since, revenue_12m_cents::float8 as "revenue12mCents",
      revenue_cents::float8 as "revenueCents", order_count_12m as "orderCount12m", consent,
      (select count(*)::int from recovery_case where customer_id = customer.id and closed_at is null) as "openCases"
    from customer where id = ${customerId}`
  if (!row) throw new Error('The customer went away while being read.')
  return row
}

async function loadIdentifiers(sql: Sql, customerId: string): Promise<IdentifierView[]> {
  const rows = await sql<IdentifierView[]>`
  select id, type, value, verified_by is not null as verified from identifier where customer_id = ${customerId}
  order by verified_by is null, array_position(array['email','phone','loyalty','external','social'], type), created_at
  limit 20`
  return rows.map((row) => (row.type === 'phone' ? { ...row, value: spaced(row.value) } : row))
}

/** +37255550142 → +372 5555 0142; what is no number stays as it was written. */
const spaced = (phone: string) => parsePhoneNumberFromString(phone)?.formatInternational() ?? phone
