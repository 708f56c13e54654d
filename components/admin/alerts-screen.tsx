'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { notify } from '#components/ui/notify.ts'
import type { AlertRuleRow } from '#lib/metric/alert-rule.ts'
import { AdminScreen } from './admin-screen.tsx'
import { AlertDialog } from './alert-dialog.tsx'
import { NothingHere } from './nothing-here.tsx'
import type { Choice } from './pick-list.tsx'
import { useAlertColumns } from './use-alert-columns.tsx'
import { useSearch } from './use-search.ts'

interface AlertsScreenProps {
  rules: readonly AlertRuleRow[]
  queues: readonly Choice[]
}

const textOf = ({ kind, queueName }: AlertRuleRow) => `${kind.replaceAll('_', ' ')} ${queueName ?? ''}`

export function AlertsScreen({ rules, queues }: AlertsScreenProps) {
  const t = useTranslations('admin')
  const router = useRouter()
  const search = useSearch(rules, textOf)
  const [open, setOpen] = useState<{ rule: AlertRuleRow | null } | null>(null)
  const columns = useAlertColumns((rule) => setOpen({ rule }))
  const saved = () => {
    setOpen(null)
    router.refresh()
    notify({ tone: 'ok', title: t('saved') })
  }
  return (
    <AdminScreen
      title={t('nav.alerts')}
      intro={t('alerts.intro')}
      search={search}
      actions={
        <Button variant="primary" onClick={() => setOpen({ rule: null })}>
          {t('alerts.add')}
        </Button>
      }
    >
      <DataTable
        label={t('nav.alerts')}
        columns={columns}
        rows={search.found}
        rowKey={({ id }) => id}
        empty={<NothingHere search={search} empty={t('alerts.empty')} />}
      />
      {open && <AlertDialog rule={open.rule} queues={queues} onClose={() => setOpen(null)} onDone={saved} />}
    </AdminScreen>
  )
}
