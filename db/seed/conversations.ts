import type { Sql } from '#db/client.ts'
import type { SeedCustomer } from './customers.ts'
import { insert } from './insert.ts'
import type { Places } from './people.ts'
import type { Random } from './random.ts'
import { Story } from './story.ts'
import type { StoryTables } from './story-tables.ts'

const ORDER = [
  'conversation',
  'message',
  'note',
  'event',
  'assignment',
  'resolution',
  'survey',
  'fact',
  'touchpoint',
] as const

/** Conversations that were resolved long ago, each with its thread, its events in dense order, and what was told. */
export async function seedConversations(
  sql: Sql,
  random: Random,
  now: Date,
  places: Places,
  people: SeedCustomer[],
  count: number,
) {
  const withOrders = people.filter(({ orders }) => orders.length > 0)
  const tables: StoryTables = {
    conversation: [],
    message: [],
    note: [],
    event: [],
    assignment: [],
    resolution: [],
    survey: [],
    fact: [],
    touchpoint: [],
  }
  for (let at = 0; at < count; at++) new Story(random, now, places, random.pick(withOrders), tables).write()
  for (const name of ORDER) await insert(sql, name, tables[name])
}
