import { permit } from '#lib/auth/permit.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { scheduleInput } from './schedule-inputs.ts'
import { lockSchedule, readSchedule } from './write-schedule.ts'

/** Refused while a queue keeps these hours: it would be open day and night without anybody saying so. */
export const removeSchedule = verb({
  name: 'schedule.remove',
  input: scheduleInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { scheduleId } = input
    const hours = await lockSchedule(tx, scheduleId)
    const [user] = await tx<{ name: string }[]>`
      select name from queue where schedule_id = ${scheduleId} order by archived_at is not null, lower(name) limit 1`
    if (user)
      throw new Problem('conflict', `${user.name} keeps these hours. Give the queue other hours first.`)
    await tx`delete from schedule where id = ${scheduleId}`
    await record('schedule.changed', { subjectId: scheduleId })
    await audit({
      action: 'schedule.removed',
      targetKind: 'schedule',
      targetId: scheduleId,
      old: readSchedule(hours),
    })
    return { scheduleId }
  },
})
