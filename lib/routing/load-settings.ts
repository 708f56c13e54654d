import { z } from 'zod'
import type { Sql, Tx } from '#db/client.ts'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import { type ChangeSettingsInput, RULED_CHANNELS } from './settings-inputs.ts'

type Settings = ChangeSettingsInput

/** What holds for routing everywhere, as an administrator changes it. */
export const loadSettings = query({
  name: 'routing.settings',
  input: z.object({}),
  async run({ actor, sql }): Promise<Settings> {
    permit(actor, 'admin')
    return readSettings(sql)
  },
})

export async function readSettings(sql: Sql | Tx): Promise<Settings> {
  const [row] = await sql<Settings[]>`
    select (reservation_ms / 1000)::int as "reservationSeconds", (owner_hold_ms / 1000)::int as "ownerHoldSeconds",
      (disconnect_grace_ms / 1000)::int as "disconnectGraceSeconds", (idle_after_ms / 60000)::int as "idleAfterMinutes",
      (visitor_grace_ms / 1000)::int as "visitorGraceSeconds", watch_visible as "watchVisible",
      (select jsonb_agg(jsonb_build_object('channel', channel, 'units', units, 'most', most, 'interruptible', interruptible)
        order by array_position(${[...RULED_CHANNELS]}::text[], channel)) from channel_rule) as channels
    from routing_settings where id = 1`
  if (!row) throw new Error('The settings of routing are gone.')
  return row
}
