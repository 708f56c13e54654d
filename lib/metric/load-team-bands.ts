import type { Sql } from '#db/client.ts'
import { query } from '#lib/query.ts'
import { dayInput } from './day-inputs.ts'
import { dayStart } from './day-start.ts'
import { cameBack } from './first-contact.ts'
import { COMPARED_DAYS, RATING_GOOD } from './measure.ts'
import { type Tally, teamBand, type TeamBand } from './team-band.ts'

/** Of each of an agent's own figures; null where the team is too small for one. */
export interface TeamBands {
  handled: TeamBand | null
  handleMs: TeamBand | null
  firstContact: TeamBand | null
  ratings: TeamBand | null
  repeats: TeamBand | null
  promises: TeamBand | null
}

const NONE: TeamBands = {
  handled: null,
  handleMs: null,
  firstContact: null,
  ratings: null,
  repeats: null,
  promises: null,
}
/** Days of work, of which there are fewer than contacts. */
const DAYS_PRIOR = 5

/** How the reader's team did over the reader's four weeks before today: only medians and quartiles leave here. */
export const loadTeamBands = query({
  name: 'metric.team_bands',
  input: dayInput,
  async run({ actor: { agentId, teamId }, input: { timeZone }, sql }): Promise<TeamBands> {
    if (!teamId) return NONE
    const now = new Date()
    const [from, today] = [dayStart(now, timeZone, COMPARED_DAYS), dayStart(now, timeZone)]
    const [handled, days, ratings, promises] = await Promise.all([
      tallyHandled(sql, teamId, from, today),
      tallyDays(sql, teamId, from, today, timeZone),
      tallyRatings(sql, teamId, from, today),
      tallyPromises(sql, teamId, from),
    ])
    const of = (sum: (row: HandledRow) => number) =>
      teamBand(
        handled.map((row) => ({ agentId: row.agentId, queueId: row.queueId, of: row.of, sum: sum(row) })),
        agentId,
      )
    return {
      handled: teamBand(days, agentId, DAYS_PRIOR),
      handleMs: of(({ ms }) => ms),
      firstContact: of(({ solved }) => solved),
      ratings: teamBand(ratings, agentId),
      repeats: of(({ asked }) => asked),
      promises: teamBand(promises, agentId),
    }
  },
})

const inTeam = (sql: Sql, teamId: string) => sql`a.team_id = ${teamId} and a.disabled_at is null`

interface HandledRow {
  agentId: string
  queueId: string
  of: number
  ms: number
  solved: number
  asked: number
}

const tallyHandled = (sql: Sql, teamId: string, from: Date, today: Date) =>
  sql<HandledRow[]>`
    select r.agent_id as "agentId", r.queue_id as "queueId", count(*)::int as of,
      sum(r.handle_ms + r.wrap_up_ms)::float8 as ms,
      count(*) filter (where not ${cameBack(sql)})::int as solved,
      count(*) filter (where exists (select 1 from fact_repeat f where f.conversation_id = r.conversation_id
        and f.kind = 'asked' and f.agent_id = r.agent_id))::int as asked
    from resolution r join agent a on a.id = r.agent_id
    where ${inTeam(sql, teamId)} and r.completed_at >= ${from} and r.completed_at < ${today}
    group by 1, 2`

const tallyDays = (sql: Sql, teamId: string, from: Date, today: Date, timeZone: string) =>
  sql<Tally[]>`
    select r.agent_id as "agentId", null as "queueId", count(*)::int as sum,
      count(distinct (r.completed_at at time zone ${timeZone})::date)::int as of
    from resolution r join agent a on a.id = r.agent_id
    where ${inTeam(sql, teamId)} and r.completed_at >= ${from} and r.completed_at < ${today}
    group by 1`

const tallyRatings = (sql: Sql, teamId: string, from: Date, today: Date) =>
  sql<Tally[]>`
    select s.agent_id as "agentId", s.queue_id as "queueId", count(*)::int as of,
      count(*) filter (where s.score >= ${RATING_GOOD})::int as sum
    from survey s join agent a on a.id = s.agent_id
    where ${inTeam(sql, teamId)} and s.answered_at >= ${from} and s.answered_at < ${today}
    group by 1, 2`

const tallyPromises = (sql: Sql, teamId: string, from: Date) =>
  sql<Tally[]>`
    select p.agent_id as "agentId", null as "queueId", count(*)::int as of,
      count(*) filter (where p.state = 'kept' and (p.settled_at is null or p.settled_at <= p.due_at))::int as sum
    from promise p join agent a on a.id = p.agent_id
    where ${inTeam(sql, teamId)} and p.state in ('kept', 'broken') and p.due_at >= ${from}
    group by 1`
