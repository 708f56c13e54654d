import { changedValues } from '#lib/audit/changed-values.ts'
import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { changeLearningInput } from './learning-inputs.ts'
import { loadQuietAfter } from './load-quiet-after.ts'
import { weighWordings } from './weigh-wordings.ts'

/** How many people it takes; what was dismissed before is weighed again by it. */
export const changeLearning = verb({
  name: 'fact.change_learning',
  input: changeLearningInput,
  async run({ actor, input: { quietAfter }, tx, now, record, audit }) {
    permit(actor, 'admin')
    await tx`select pg_advisory_xact_lock(hashtextextended('learned_wording', 0))`
    const changed = changedValues({ quietAfter: await loadQuietAfter(tx) }, { quietAfter })
    if (!changed) return { changed: false }
    await tx`
      insert into workspace (id, name, quiet_after) values (1, 'Throughline', ${quietAfter})
      on conflict (id) do update set quiet_after = excluded.quiet_after`
    await record('learning.changed', { data: { quietAfter } })
    await audit({ action: 'learning.changed', targetKind: 'workspace', ...changed })
    await weighWordings({ tx, now, record, audit })
    return { changed: true }
  },
})
