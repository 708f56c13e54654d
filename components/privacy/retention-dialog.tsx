'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useDeferredValue, useState } from 'react'
import { FormDialog } from '#components/admin/form-dialog.tsx'
import { askOrThrow } from '#components/realtime/connection.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { setRetentionAction } from '#lib/privacy/actions.ts'
import { PREVIEW_MOST, type RetentionRow } from '#lib/privacy/views.ts'
import { usePrivacyCommand } from './use-privacy-command.ts'

interface RetentionDialogProps {
  rule: RetentionRow
  onClose: () => void
}

const LONGEST = 36_500

/** What is not a number of days goes to the server as it is, which says so at its field. */
const daysOf = (text: string): number | null => (text.trim() === '' ? null : Number(text))
const isDays = (days: number | null): days is number =>
  days !== null && Number.isInteger(days) && days >= 1 && days <= LONGEST

export function RetentionDialog({ rule: { kind, days: before }, onClose }: RetentionDialogProps) {
  const [t, saved] = [useTranslations('privacy'), useTranslations('admin')]
  const router = useRouter()
  const [text, setText] = useState(before === null ? '' : String(before))
  const { isBusy, failure, errorOf, start, forget } = usePrivacyCommand()
  const days = daysOf(text)
  const done = () => {
    router.refresh()
    onClose()
  }
  return (
    <FormDialog
      title={t('admin.dialog', { what: t(`retention.${kind}`) })}
      description={t(`retentionHint.${kind}`)}
      {...{ failure, isBusy, onClose }}
      isDirty={days !== before}
      onSubmit={() =>
        void start({
          run: (id) => setRetentionAction({ kind, days }, id),
          said: saved('saved'),
          onDone: done,
        })
      }
    >
      <TextField
        label={t('admin.daysField')}
        hint={t('admin.daysHint')}
        error={errorOf('days')}
        type="number"
        inputMode="numeric"
        min={1}
        max={LONGEST}
        value={text}
        onChange={(event) => {
          forget()
          setText(event.target.value)
        }}
      />
      {isDays(days) && <Preview kind={kind} days={days} />}
    </FormDialog>
  )
}

function Preview({ kind, days }: { kind: RetentionRow['kind']; days: number }) {
  const t = useTranslations('privacy.admin')
  const counted = useDeferredValue(days)
  const preview = useQuery({
    queryKey: ['privacy.retention_preview', kind, counted],
    queryFn: () => askOrThrow('privacy.retention_preview', { kind, days: counted }),
  })
  return (
    <p role="status" className="rounded-control border border-transparent bg-sunk px-3 py-2">
      {preview.isPending && t('previewing')}
      {preview.isError && preview.error.message}
      {preview.data && (
        <>
          {preview.data.rows === 0 && preview.data.held === 0 && t('previewNone')}
          {preview.data.rows > 0 &&
            (preview.data.rows >= PREVIEW_MOST
              ? t('previewMost', { count: PREVIEW_MOST })
              : t('previewRows', { count: preview.data.rows }))}{' '}
          {preview.data.held > 0 && t('previewHeld', { count: preview.data.held })}
        </>
      )}
    </p>
  )
}
