import type { Tx } from '#db/client.ts'
import type { Fact, FactType } from './fact.ts'

interface Row extends Omit<Fact, 'at'> {
  at: Date
}

const MOST = 300

/** What a customer told of these types before a moment, in other texts; newest first. */
export async function loadToldBefore(
  tx: Tx,
  customerId: string,
  types: readonly FactType[],
  { sourceId, at }: { sourceId: string; at: Date },
): Promise<Fact[]> {
  if (types.length === 0) return []
  const rows = await tx<Row[]>`
    select f.type, value, said, source_kind as "sourceKind", source_id as "sourceId", channel, department, said_at as at,
      verified, conversation_id as "conversationId", o.name as "typeName", o.belongs_to = 'matter' as "ofMatter"
    from fact f left join fact_type o on f.type = 'own:' || o.id
    where customer_id = ${customerId} and type = any(${[...types]}) and superseded_at is null
      and source_kind in ('message','touchpoint') and source_id <> ${sourceId} and said_at < ${at}
    order by said_at desc limit ${MOST}`
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
