'use client'
import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { addScheduleAction, changeScheduleAction } from '#lib/queue/actions.ts'
import { addScheduleInput, type AddScheduleInput } from '#lib/queue/schedule-inputs.ts'
import type { ScheduleRow } from '#lib/queue/views.ts'
import { FormDialog } from './form-dialog.tsx'
import { HolidayFields } from './holiday-fields.tsx'
import { HoursNow } from './hours-now.tsx'
import { useAdminForm } from './use-admin-form.ts'
import { WeekFields } from './week-fields.tsx'

interface HoursDialogProps {
  /** Null: new ones. */
  schedule: ScheduleRow | null
  onClose: () => void
  onDone: () => void
}

const NINE_TO_FIVE = [{ from: '09:00', to: '17:00' }]

const fresh = (): AddScheduleInput => ({
  name: '',
  timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  week: [[], NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, []],
  holidays: [],
})

/** A row that is edited brings more than its form sends. */
const inputOf = ({ name, timeZone, week, holidays }: AddScheduleInput): AddScheduleInput => ({
  name,
  timeZone,
  week,
  holidays,
})

export function HoursDialog({ schedule, onClose, onDone }: HoursDialogProps) {
  const t = useTranslations('admin.hours')
  const { form, errors, failure, send, isBusy, isDirty } = useAdminForm<
    AddScheduleInput,
    AddScheduleInput,
    unknown
  >({
    schema: addScheduleInput,
    defaults: schedule ?? fresh(),
    toInput: inputOf,
    submit: (input, commandId) =>
      schedule
        ? changeScheduleAction({ scheduleId: schedule.id, ...input }, commandId)
        : addScheduleAction(input, commandId),
    onDone,
  })
  const { register, control } = form
  return (
    <FormDialog
      title={schedule ? t('editTitle', { name: schedule.name }) : t('addTitle')}
      description={<Preview values={form.watch()} />}
      {...{ failure, isBusy, isDirty, onClose }}
      onSubmit={() => void send()}
      wide
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField {...register('name')} label={t('name')} error={errors.name?.message} autoComplete="off" />
        <NativeSelect
          {...register('timeZone')}
          label={t('zone')}
          placeholder={t('chooseZone')}
          error={errors.timeZone?.message}
        >
          {zonesWith(schedule?.timeZone).map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </NativeSelect>
      </div>
      <Controller
        control={control}
        name="week"
        render={({ field }) => (
          <WeekFields
            value={field.value}
            errorOf={(day, at, part) => errors.week?.[day]?.[at]?.[part]?.message}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="holidays"
        render={({ field }) => (
          <HolidayFields
            value={field.value}
            error={errors.holidays?.message}
            errorOf={(at, part) => errors.holidays?.[at]?.[part]?.message}
            spanErrorOf={(at, place, part) => errors.holidays?.[at]?.spans?.[place]?.[part]?.message}
            onChange={field.onChange}
          />
        )}
      />
    </FormDialog>
  )
}

/** What the hours as they are typed say of this moment, once they make sense. */
function Preview({ values }: { values: AddScheduleInput }) {
  const t = useTranslations('admin.hours')
  const read = addScheduleInput.safeParse({ ...inputOf(values), name: t('name') })
  if (!read.success) return null
  return (
    <>
      {t('now')}: <HoursNow hours={read.data} />
    </>
  )
}

/** A zone that this browser doesn't list stays what it is. */
function zonesWith(present: string | undefined): string[] {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')]
  return present && !zones.includes(present) ? [present, ...zones] : [...new Set(zones)]
}
