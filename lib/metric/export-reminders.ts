import { writeAudit } from '#lib/audit.ts'
import { query } from '#lib/query.ts'
import { csvCell } from '#lib/recovery/case-csv.ts'
import { loadReminders } from './load-reminders.ts'
import { REMINDER_OUTCOMES, type ReminderCounts } from './reminder-views.ts'
import { repeatsInput } from './repeat-inputs.ts'

const COUNTS = ['offered', ...REMINDER_OUTCOMES] as const
const numbers = (counts: ReminderCounts) => COUNTS.map((name) => counts[name])

/** The figures of reminders as CSV, by week and by kind; who took them out is audited. */
export const exportReminders = query({
  name: 'metric.export_reminders',
  input: repeatsInput,
  async run({ actor, input, sql }): Promise<string> {
    const { byWeek, byType, total } = await loadReminders(actor, input)
    await writeAudit(sql, actor, { action: 'reminders.exported', new: { weeks: input.weeks } })
    const rows = [
      ['by', 'of', ...COUNTS],
      ...byWeek.map((week) => ['week', week.from, ...numbers(week)]),
      ...byType.map((kind) => ['kind', kind.typeName ?? kind.type, ...numbers(kind)]),
      ['total', null, ...numbers(total)],
    ]
    return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
  },
})
