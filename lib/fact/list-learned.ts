import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import type { LearningView, LearnedWordingView } from './learning-views.ts'
import { loadQuietAfter } from './load-quiet-after.ts'

const MOST = 300

interface Row extends Omit<LearnedWordingView, 'learnedAt' | 'decidedAt'> {
  learnedAt: Date
  decidedAt: Date | null
}

/** The wordings that are quiet or refused, the newest first, each with who called them unasked for and when. */
export const listLearned = query({
  name: 'fact.learned',
  input: z.object({}),
  async run({ actor, sql }): Promise<LearningView> {
    permit(actor, 'admin')
    const [quietAfter, rows] = await Promise.all([
      loadQuietAfter(sql),
      sql<Row[]>`
        select l.id, l.type, t.name as "typeName", l.wording, l.state, l.people, l.learned_at as "learnedAt", d.name as "decidedByName",
          l.decided_at as "decidedAt", coalesce(e.said, '[]') as "said"
        from learned_wording l left join agent d on d.id = l.decided_by
          left join fact_type t on l.type = 'own:' || t.id
          cross join lateral (
            select jsonb_agg(jsonb_build_object('name', a.name, 'times', o.times, 'at', o.at) order by o.at desc) as said
            from (
              select agent_id, count(*)::int as times, max(answered_at) as at from told_offer
              where wording = l.wording and type = l.type and outcome = 'unasked' group by agent_id) o
              join agent a on a.id = o.agent_id) e
        order by l.learned_at desc, l.id limit ${MOST}`,
    ])
    const wordings = rows.map(({ learnedAt, decidedAt, ...row }) => ({
      ...row,
      learnedAt: learnedAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
    }))
    return { quietAfter, wordings }
  },
})
