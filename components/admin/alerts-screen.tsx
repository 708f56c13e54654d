'use client'
import type { AlertRuleRow } from '#lib/metric/alert-rule.ts'
import { AlertDialog } from './alert-dialog.tsx'
import { EditedList } from './edited-list.tsx'
import type { Choice } from './pick-list.tsx'
import { useAlertColumns } from './use-alert-columns.tsx'
import { useEditing } from './use-editing.ts'

interface AlertsScreenProps {
  rules: readonly AlertRuleRow[]
  queues: readonly Choice[]
}

const textOf = ({ kind, queueName }: AlertRuleRow) => `${kind.replaceAll('_', ' ')} ${queueName ?? ''}`

export function AlertsScreen({ rules, queues }: AlertsScreenProps) {
  const editing = useEditing<AlertRuleRow>()
  const columns = useAlertColumns(editing.edit)
  return (
    <EditedList section="alerts" rows={rules} {...{ textOf, columns, editing }}>
      {(rule) => <AlertDialog {...{ rule, queues }} onClose={editing.close} onDone={editing.saved} />}
    </EditedList>
  )
}
