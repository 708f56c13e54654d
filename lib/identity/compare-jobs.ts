import type { TaskList } from 'graphile-worker'
import { z } from 'zod'
import { compareAll, compareChanged } from './compare-customers.ts'

const payload = z.object({ after: z.uuid().nullish() }).catch({})

/** Who changed, every minute; everybody, every night and the first time, a few thousand people a job. */
export const identityTasks: TaskList = {
  async compare_changed(_, { addJob }) {
    const { isFirst } = await compareChanged()
    if (isFirst) await addJob('compare_all', {}, { jobKey: 'compare_all', maxAttempts: 5 })
  },
  async compare_all(raw, { addJob }) {
    const next = await compareAll(payload.parse(raw).after ?? null)
    if (next) await addJob('compare_all', { after: next }, { jobKey: `compare_all:${next}`, maxAttempts: 5 })
  },
}

export const IDENTITY_CRONTAB = `* * * * * compare_changed ?max=2
17 3 * * * compare_all ?max=3`
