'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { RowName } from '#components/admin/row-name.tsx'
import { useRowCommand } from '#components/admin/use-row-command.ts'
import { useDepartmentName } from '#components/conflict/use-department-name.ts'
import { Button } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { Column } from '#components/ui/data-table.tsx'
import { RelativeTime } from '#components/ui/relative-time.tsx'
import { disableWebhookAction, enableWebhookAction, testWebhookAction } from '#lib/webhook/actions.ts'
import type { WebhookRow } from '#lib/webhook/views.ts'
import { DELIVERY_TONES } from './delivery-tones.ts'

interface Handlers {
  onEdit: (row: WebhookRow) => void
  onRotate: (row: WebhookRow) => void
}

export function useWebhookColumns(handlers: Handlers): Column<WebhookRow>[] {
  const t = useTranslations('webhook')
  const admin = useTranslations('admin')
  const departmentName = useDepartmentName()
  return [
    {
      key: 'department',
      header: t('department'),
      cell: ({ department, url }) => <RowName name={departmentName(department)} detail={url} />,
    },
    { key: 'state', header: t('state'), cell: (row) => <State row={row} /> },
    {
      key: 'internal',
      header: t('internal'),
      className: 'max-lg:hidden',
      cell: ({ isInternal }) => admin(isInternal ? 'audit.yes' : 'audit.no'),
    },
    {
      key: 'actions',
      header: admin('actions'),
      actions: true,
      cell: (row) => <Actions row={row} {...handlers} />,
    },
  ]
}

function State({ row: { isDisabled, lastState, lastAt, waiting, previousUntil } }: { row: WebhookRow }) {
  const t = useTranslations('webhook')
  const format = useFormatter()
  if (isDisabled) return <Chip>{t('disabled')}</Chip>
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {lastState && lastAt ? (
        <>
          <Chip tone={DELIVERY_TONES[lastState]}>{t(`deliveries.states.${lastState}`)}</Chip>
          <RelativeTime at={lastAt} className="text-meta text-ink-3" />
        </>
      ) : (
        <span className="text-ink-3">{t('never')}</span>
      )}
      {waiting > 0 && <Chip tone="warn">{t('waiting', { count: waiting })}</Chip>}
      {previousUntil && (
        <span className="text-meta text-ink-3">
          {t('bothUntil', { date: format.dateTime(new Date(previousUntil), 'dayTime') })}
        </span>
      )}
    </span>
  )
}

function Actions({ row, onEdit, onRotate }: Handlers & { row: WebhookRow }) {
  const t = useTranslations('webhook')
  const admin = useTranslations('admin')
  const { isBusy, start } = useRowCommand()
  const name = useDepartmentName()(row.department)
  const webhookId = row.id
  const enable = () =>
    void start({
      run: (commandId) => enableWebhookAction({ webhookId }, commandId),
      said: t('enabled', { name }),
    })
  const disable = () =>
    void start({
      run: (commandId) => disableWebhookAction({ webhookId }, commandId),
      said: t('disabledDone', { name }),
      undo: enable,
    })
  const test = () =>
    void start({ run: (commandId) => testWebhookAction({ webhookId }, commandId), said: t('tested') })
  const quiet = { size: 'small', variant: 'quiet' } as const
  if (row.isDisabled)
    return (
      <Button {...quiet} busy={isBusy} aria-label={`${t('enable')}, ${name}`} onClick={enable}>
        {t('enable')}
      </Button>
    )
  return (
    <>
      <Button {...quiet} busy={isBusy} aria-label={`${t('test')}, ${name}`} onClick={test}>
        {t('test')}
      </Button>
      <Button {...quiet} aria-label={`${t('rotate')}, ${name}`} onClick={() => onRotate(row)}>
        {t('rotate')}
      </Button>
      <Button {...quiet} aria-label={admin('editNamed', { name })} onClick={() => onEdit(row)}>
        {admin('edit')}
      </Button>
      <Button {...quiet} busy={isBusy} aria-label={`${t('disable')}, ${name}`} onClick={disable}>
        {t('disable')}
      </Button>
    </>
  )
}
