'use client'
import { useTranslations } from 'next-intl'
import { FormDialog } from '#components/admin/form-dialog.tsx'
import { useAdminForm } from '#components/admin/use-admin-form.ts'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { saveMappingAction } from '#lib/ingest/actions.ts'
import { saveMappingInput, type SaveMappingInput } from '#lib/ingest/admin-inputs.ts'
import type { SourceRow } from '#lib/ingest/admin-views.ts'
import { type Department, DEPARTMENTS, KINDS } from '#lib/touchpoint/kinds.ts'

/** A row of the table, or only a name that came. */
export interface MappingDraft {
  eventName: string
  id?: string | null
  kind?: string
  department?: Department
  sourceId?: string | null
}

interface MappingDialogProps {
  draft: MappingDraft | null
  sources: readonly SourceRow[]
  onClose: () => void
  onDone: () => void
}

interface Values {
  eventName: string
  sourceId: string
  department: Department
  kind: string
}

export function MappingDialog({ draft, sources, onClose, onDone }: MappingDialogProps) {
  const t = useTranslations('ingest.names')
  const departments = useTranslations('touchpoint.departments')
  const { form, errors, failure, send, isBusy, isDirty } = useMappingForm(draft, onDone)
  const kinds: readonly string[] = KINDS[form.watch('department')]
  const department = form.register('department', {
    onChange: () => form.setValue('kind', KINDS[form.getValues('department')][0]),
  })
  const isOwn = Boolean(draft?.id)
  return (
    <FormDialog title={t('addTitle')} {...{ failure, isBusy, isDirty, onClose }} onSubmit={() => void send()}>
      <TextField
        {...form.register('eventName')}
        label={t('nameField')}
        hint={t('nameHint')}
        readOnly={isOwn}
        error={errors.eventName?.message}
        autoComplete="off"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <NativeSelect {...department} label={t('department')} error={errors.department?.message}>
          {DEPARTMENTS.map((name) => (
            <option key={name} value={name}>
              {departments(name)}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect {...form.register('kind')} label={t('kind')} error={errors.kind?.message}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kind}
            </option>
          ))}
        </NativeSelect>
      </div>
      <NativeSelect
        {...form.register('sourceId')}
        label={t('source')}
        disabled={isOwn}
        error={errors.sourceId?.message}
      >
        <option value="">{t('everySource')}</option>
        {sources.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
    </FormDialog>
  )
}

function useMappingForm(draft: MappingDraft | null, onDone: () => void) {
  const department = draft?.department ?? 'other'
  return useAdminForm<Values, SaveMappingInput, { mappingId: string }>({
    schema: saveMappingInput,
    defaults: {
      eventName: draft?.eventName ?? '',
      sourceId: draft?.sourceId ?? '',
      department,
      kind: draft?.kind ?? KINDS[department][0],
    },
    toInput: ({ sourceId, ...values }) => ({ ...values, sourceId: sourceId || (draft?.sourceId ?? null) }),
    submit: saveMappingAction,
    onDone,
  })
}
