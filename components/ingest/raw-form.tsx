'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormAlert } from '#components/admin/form-alert.tsx'
import { useAdminForm } from '#components/admin/use-admin-form.ts'
import { useRowCommand } from '#components/admin/use-row-command.ts'
import { Button } from '#components/ui/button.tsx'
import { notify } from '#components/ui/notify.ts'
import { TextArea } from '#components/ui/text-area.tsx'
import { discardRawEventsAction, editRawEventAction, retryRawEventsAction } from '#lib/ingest/actions.ts'
import { editRawEventInput, type EditRawEventInput } from '#lib/ingest/admin-inputs.ts'
import type { ArrivalDetail } from '#lib/ingest/admin-views.ts'

interface RawFormProps {
  detail: ArrivalDetail
  onDone: () => void
}

/** What was sent; while it is put aside it can be put right. */
export function RawForm({ detail, onDone }: RawFormProps) {
  const t = useTranslations('ingest.arrival')
  const [isEditing, setEditing] = useState(false)
  const text = JSON.stringify(detail.payload, null, 2)
  const isAside = detail.state === 'quarantined' || detail.state === 'discarded'
  return (
    <section aria-label={t('raw')} className="grid gap-2">
      <header className="grid gap-0.5">
        <h3 className="text-meta font-semibold text-ink-2">{t('raw')}</h3>
        <p className="text-meta text-ink-3">{t('rawHint')}</p>
      </header>
      {isEditing && isAside ? (
        <Editor detail={detail} text={text} onCancel={() => setEditing(false)} onDone={onDone} />
      ) : (
        <>
          <pre
            tabIndex={0}
            aria-label={t('raw')}
            className="overflow-auto rounded-control border border-line bg-sunk p-3 font-mono text-meta"
          >
            {text}
          </pre>
          {isAside && <Aside detail={detail} onEdit={() => setEditing(true)} onDone={onDone} />}
        </>
      )}
    </section>
  )
}

function Aside({ detail: { id, state }, onEdit, onDone }: RawFormProps & { onEdit: () => void }) {
  const t = useTranslations('ingest')
  const { isBusy, start } = useRowCommand()
  const ids = [id]
  const retry = () =>
    void start({
      run: (commandId) => retryRawEventsAction({ ids }, commandId),
      said: t('arrivals.retried', { count: 1 }),
      onDone,
    })
  const discard = () =>
    void start({
      run: (commandId) => discardRawEventsAction({ ids }, commandId),
      said: t('arrivals.discarded', { count: 1 }),
      onDone,
    })
  return (
    <div className="flex flex-wrap justify-end gap-2">
      {state === 'quarantined' && (
        <Button variant="quiet" busy={isBusy} onClick={discard}>
          {t('arrivals.discard')}
        </Button>
      )}
      <Button onClick={onEdit}>{t('arrival.edit')}</Button>
      <Button variant="primary" busy={isBusy} onClick={retry}>
        {t('arrivals.retry')}
      </Button>
    </div>
  )
}

interface EditorProps extends RawFormProps {
  text: string
  onCancel: () => void
}

function Editor({ detail: { id }, text, onCancel, onDone }: EditorProps) {
  const t = useTranslations('ingest.arrival')
  const admin = useTranslations('admin')
  const { form, errors, failure, onSubmit, isBusy } = useAdminForm<
    { text: string },
    EditRawEventInput,
    { id: string }
  >({
    schema: editRawEventInput,
    defaults: { text },
    toInput: (values) => ({ id, text: values.text }),
    submit: editRawEventAction,
    onDone() {
      notify({ tone: 'ok', title: t('edited') })
      onCancel()
      onDone()
    },
  })
  return (
    <form noValidate className="grid gap-2" onSubmit={onSubmit}>
      <TextArea
        {...form.register('text')}
        label={t('raw')}
        hideLabel
        rows={12}
        maxRows={28}
        spellCheck={false}
        dir="ltr"
        className="font-mono text-meta"
        error={errors.text?.message}
      />
      <FormAlert failure={failure} />
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{admin('cancel')}</Button>
        <Button type="submit" variant="primary" busy={isBusy}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
