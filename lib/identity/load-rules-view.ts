import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import { loadRules } from './current-rules.ts'
import type { RulesView, SharedIdentifier } from './views.ts'

export const loadRulesView = query({
  name: 'identity.rules',
  input: z.object({}),
  async run({ actor, sql }): Promise<RulesView> {
    permit(actor, 'admin')
    const { kinds, blocked, mostPeople, mergesAlone } = await loadRules(sql)
    const [row] = await sql<{ changedAt: Date; changedByName: string | null }[]>`
      select r.changed_at as "changedAt", a.name as "changedByName"
      from identity_rules r left join agent a on a.id = r.changed_by where r.id = 1`
    return {
      kinds: kinds.toSorted((a, b) => a.priority - b.priority || a.type.localeCompare(b.type)),
      blocked,
      mostPeople,
      mergesAlone,
      changedAt: row?.changedAt.toISOString() ?? null,
      changedByName: row?.changedByName ?? null,
    }
  },
})

const MOST = 50
const NAMED = 5

/** Identifiers on more people than the rules give weight to, the most shared first. */
export const listSharedIdentifiers = query({
  name: 'identity.shared',
  input: z.object({}),
  async run({ actor, sql }): Promise<SharedIdentifier[]> {
    permit(actor, 'admin')
    const { mostPeople } = await loadRules(sql)
    return sql<SharedIdentifier[]>`
      select s.type, s.value, s.people, (
        select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name)), '[]') from (
          select c.id, c.name from identifier i join customer c on c.id = i.customer_id
          where i.type = s.type and i.value = s.value order by i.created_at limit ${NAMED}) n) as "with"
      from (select type, value, count(*)::int as people from identifier group by type, value
        having count(*) > ${mostPeople} order by people desc, type, value limit ${MOST}) s`
  },
})
