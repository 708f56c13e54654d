'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRowCommand } from '#components/admin/use-row-command.ts'
import { Button } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { revokeWriteKeyAction } from '#lib/ingest/actions.ts'
import type { SourceRow, WriteKeyView } from '#lib/ingest/admin-views.ts'

interface KeyListProps {
  source: SourceRow
  onAdd: () => void
}

/** The keys that work, each to be revoked. */
export function KeyList({ source: { name, keys }, onAdd }: KeyListProps) {
  const t = useTranslations('ingest.keys')
  const [revoking, setRevoking] = useState<WriteKeyView | null>(null)
  return (
    <section aria-label={`${t('title')}, ${name}`} className="grid gap-1">
      <header className="flex items-center gap-2">
        <h3 className="grow text-meta font-medium text-ink-2">{t('title')}</h3>
        <Button size="small" onClick={onAdd} aria-label={`${t('add')}, ${name}`}>
          {t('add')}
        </Button>
      </header>
      {keys.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      <ul>
        {keys.map((key) => (
          <KeyRow key={key.id} value={key} onRevoke={() => setRevoking(key)} />
        ))}
      </ul>
      {revoking && <RevokeDialog value={revoking} onClose={() => setRevoking(null)} />}
    </section>
  )
}

function KeyRow({ value, onRevoke }: { value: WriteKeyView; onRevoke: () => void }) {
  const t = useTranslations('ingest.keys')
  const format = useFormatter()
  const { lastFour, createdAt, expiresAt } = value
  const words = t('key', { lastFour, date: format.dateTime(new Date(createdAt), 'date') })
  return (
    <li className="flex min-h-8 flex-wrap items-center gap-2 border-b border-line last:border-transparent">
      <span>
        <span aria-hidden className="font-mono text-meta text-ink-3">
          ••••{' '}
        </span>
        {words}
      </span>
      {expiresAt && (
        <Chip tone="warn">{t('until', { date: format.dateTime(new Date(expiresAt), 'dayTime') })}</Chip>
      )}
      <Button
        size="small"
        variant="quiet"
        className="ms-auto"
        aria-label={t('revokeNamed', { lastFour })}
        onClick={onRevoke}
      >
        {t('revoke')}
      </Button>
    </li>
  )
}

function RevokeDialog({ value, onClose }: { value: WriteKeyView; onClose: () => void }) {
  const t = useTranslations('ingest.keys')
  const admin = useTranslations('admin')
  const { isBusy, start } = useRowCommand()
  const { id: writeKeyId, lastFour } = value
  const revoke = () =>
    void start({
      run: (commandId) => revokeWriteKeyAction({ writeKeyId }, commandId),
      said: t('revoked'),
      onDone: onClose,
    })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('revokeTitle', { lastFour })}
      description={t('revokeText')}
      footer={
        <>
          <Button onClick={onClose}>{admin('cancel')}</Button>
          <Button variant="danger" busy={isBusy} onClick={revoke}>
            {t('revoke')}
          </Button>
        </>
      }
    />
  )
}
