import { asJson } from '#db/json.ts'
import { changedValues } from '#lib/audit/changed-values.ts'
import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { changeScheduleInput } from './schedule-inputs.ts'
import { inOrder, lockSchedule, readSchedule, requireFreeScheduleName } from './write-schedule.ts'

/** In force at once in every queue that keeps these hours. */
export const changeSchedule = verb({
  name: 'schedule.change',
  input: changeScheduleInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { scheduleId } = input
    const before = await lockSchedule(tx, scheduleId)
    await requireFreeScheduleName(tx, input.name, scheduleId)
    const hours = inOrder(input)
    const changed = changedValues(readSchedule(before), readSchedule(hours))
    if (!changed) return { scheduleId, changed: false }
    await tx`
      update schedule set name = ${hours.name}, time_zone = ${hours.timeZone}, week = ${tx.json(asJson(hours.week))},
        holidays = ${tx.json(asJson(hours.holidays))} where id = ${scheduleId}`
    await record('schedule.changed', { subjectId: scheduleId })
    await audit({ action: 'schedule.changed', targetKind: 'schedule', targetId: scheduleId, ...changed })
    return { scheduleId, changed: true }
  },
})
