'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useHydrated } from '#components/ui/use-hydrated.ts'
import { rotateSecretAction } from '#lib/widget/actions.ts'
import type { WidgetRow } from '#lib/widget/admin-views.ts'
import { OriginList } from './origin-list.tsx'
import { useRowCommand } from './use-row-command.ts'

interface WidgetCardProps {
  widget: WidgetRow
  onEdit: () => void
  onSecret: (secret: string) => void
}

export function WidgetCard({ widget, onEdit, onSecret }: WidgetCardProps) {
  const t = useTranslations('admin.widget')
  const general = useTranslations('admin')
  const { name, queueName, key } = widget
  const hydrated = useHydrated()
  const origin = hydrated ? window.location.origin : ''
  return (
    <article aria-label={name} className="grid max-w-3xl gap-5 rounded-card border border-line p-4 md:p-5">
      <header className="flex items-start gap-3">
        <div className="grid min-w-0 grow gap-0.5">
          <h2 className="font-semibold wrap-anywhere">{name}</h2>
          <p className="text-ink-2">{t('leadsTo', { queue: queueName })}</p>
        </div>
        <Button size="small" aria-label={general('editNamed', { name })} onClick={onEdit}>
          {general('edit')}
        </Button>
      </header>
      <TextField
        label={t('tag')}
        hint={t('tagHint')}
        value={`<script src="${origin}/widget.js" data-widget="${key}" async></script>`}
        readOnly
        spellCheck={false}
        className="font-mono"
        onFocus={(event) => event.target.select()}
      />
      <OriginList widget={widget} />
      <SecretRow widget={widget} onSecret={onSecret} />
    </article>
  )
}

function SecretRow({ widget, onSecret }: Omit<WidgetCardProps, 'onEdit'>) {
  const t = useTranslations('admin.widget')
  const format = useFormatter()
  const [isAsking, setAsking] = useState(false)
  const { id: widgetId, name, rotatedAt } = widget
  return (
    <section className="flex flex-wrap items-center gap-3">
      <div className="grid min-w-0 grow gap-0.5">
        <h3 className="text-meta font-medium text-ink-2">{t('secret')}</h3>
        <p className="text-meta text-ink-3">
          {t('secretHint')}{' '}
          {rotatedAt
            ? t('rotated', { date: format.dateTime(new Date(rotatedAt), 'full') })
            : t('neverRotated')}
        </p>
      </div>
      <Button onClick={() => setAsking(true)}>{t('rotate')}</Button>
      {isAsking && (
        <RotateDialog
          name={name}
          widgetId={widgetId}
          onClose={() => setAsking(false)}
          onSecret={(secret) => {
            setAsking(false)
            onSecret(secret)
          }}
        />
      )}
    </section>
  )
}

interface RotateDialogProps {
  name: string
  widgetId: string
  onClose: () => void
  onSecret: (secret: string) => void
}

function RotateDialog({ name, widgetId, onClose, onSecret }: RotateDialogProps) {
  const t = useTranslations('admin.widget')
  const general = useTranslations('admin')
  const { isBusy, start } = useRowCommand()
  const rotate = () =>
    void start({
      run: (commandId) => rotateSecretAction({ widgetId }, commandId),
      onDone: ({ secret }) => onSecret(secret),
    })
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('rotateTitle', { name })}
      description={t('rotateText')}
      footer={
        <>
          <Button onClick={onClose}>{general('cancel')}</Button>
          <Button variant="danger" busy={isBusy} onClick={rotate}>
            {t('rotateNow')}
          </Button>
        </>
      }
    />
  )
}
