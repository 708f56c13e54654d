'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { FormDialog } from '#components/admin/form-dialog.tsx'
import { numberValue } from '#components/admin/number-value.ts'
import { useAdminForm } from '#components/admin/use-admin-form.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { rotateKeyAction } from '#lib/ingest/actions.ts'
import { rotateKeyInput, type RotateKeyInput } from '#lib/ingest/admin-inputs.ts'
import type { SourceRow } from '#lib/ingest/admin-views.ts'

interface KeyDialogProps {
  source: SourceRow
  onClose: () => void
  onDone: (key: string) => void
}

const USUAL_HOURS = 24

/** For how long the keys before it go on is asked where there are any. */
export function KeyDialog({ source: { id: sourceId, name, keys }, onClose, onDone }: KeyDialogProps) {
  const t = useTranslations('ingest.keys')
  const router = useRouter()
  const { form, errors, failure, send, isBusy } = useAdminForm<
    { overlapHours: number },
    RotateKeyInput,
    { key: string }
  >({
    schema: rotateKeyInput,
    defaults: { overlapHours: USUAL_HOURS },
    toInput: ({ overlapHours }) => ({ sourceId, overlapHours }),
    submit: rotateKeyAction,
    onDone({ key }) {
      router.refresh()
      onDone(key)
    },
  })
  return (
    <FormDialog
      title={t('addTitle', { name })}
      description={t(keys.length > 0 ? 'addText' : 'first')}
      submitLabel={t('make')}
      isDirty={false}
      {...{ failure, isBusy, onClose }}
      onSubmit={() => void send()}
    >
      {keys.length > 0 && (
        <TextField
          {...form.register('overlapHours', numberValue)}
          type="number"
          min={0}
          label={t('overlap')}
          hint={t('overlapHint')}
          error={errors.overlapHours?.message}
        />
      )}
    </FormDialog>
  )
}
