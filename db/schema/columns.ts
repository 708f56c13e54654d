import { sql } from 'drizzle-orm'
import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'

export const id = () => uuid('id').primaryKey()
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
export const createdAt = () => at('created_at').notNull().defaultNow()

/** A 64-bit transaction id; it wraps never, so that readers may order by it. */
export const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })
export const currentXid = sql`pg_current_xact_id()`
