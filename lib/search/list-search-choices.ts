import { z } from 'zod'
import type { Sql } from '#db/client.ts'
import { may } from '#lib/actor.ts'
import { query } from '#lib/query.ts'
import { MARK } from './mark.ts'
import type { SearchChoices } from './views.ts'

const MOST = 500

type Named = SearchChoices['queues'][number]

/** By what a search of messages can be narrowed: the queues the actor reaches, colleagues, channels in use. */
export const listSearchChoices = query({
  name: 'search.choices',
  input: z.object({}),
  async run({ actor, sql }): Promise<SearchChoices> {
    const all = may(actor, 'scope.all') || may(actor, 'recovery.read')
    const reach = [...actor.queueIds, ...actor.scopeQueueIds]
    const [queues, agents, channels] = await Promise.all([
      sql<
        Named[]
      >`select id, name from queue where ${all} or id = any(${reach}::uuid[]) order by name limit ${MOST}`,
      sql<Named[]>`select id, name from agent order by name limit ${MOST}`,
      listChannels(sql),
    ])
    return { queues: [...queues], agents: [...agents], channels, mayExport: may(actor, 'privacy') }
  },
})

/** One probe of the index a channel, however many conversations there are. */
async function listChannels(sql: Sql): Promise<string[]> {
  const rows = await sql<{ channel: string }[]>`
    select channel from unnest(array['chat','email','sms','whatsapp','voice','social','letter','visit']) channel
    where exists (select 1 from search_document where words @@ quote_literal(${`${MARK}c`}::text || channel)::tsquery)
      or exists (select 1 from search_fresh where words @@ quote_literal(${`${MARK}c`}::text || channel)::tsquery)`
  return rows.map(({ channel }) => channel)
}
