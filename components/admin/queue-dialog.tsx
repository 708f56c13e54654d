'use client'
import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { PersonRow, TeamRow } from '#lib/agent/views.ts'
import { addQueueAction, changeQueueAction } from '#lib/queue/actions.ts'
import type { AddQueueInput } from '#lib/queue/inputs.ts'
import type { QueueRow, ScheduleRow } from '#lib/queue/views.ts'
import { FormDialog } from './form-dialog.tsx'
import { numberValue } from './number-value.ts'
import { PickList } from './pick-list.tsx'
import { fieldOf, formOf, freshQueue, inputOf, type QueueForm, queueShape } from './queue-form.ts'
import { QueueSections } from './queue-sections.tsx'
import { useAdminForm } from './use-admin-form.ts'

interface QueueDialogProps {
  /** Null: a new one. */
  queue: QueueRow | null
  queues: readonly QueueRow[]
  teams: readonly TeamRow[]
  people: readonly PersonRow[]
  schedules: readonly ScheduleRow[]
  onClose: () => void
  onDone: () => void
}

const onlyTeam = (teams: readonly TeamRow[]) => (teams.length === 1 ? (teams[0]?.id ?? '') : '')

export function QueueDialog({ queue, queues, teams, people, schedules, onClose, onDone }: QueueDialogProps) {
  const t = useTranslations('admin.queues')
  const { form, errors, failure, send, isBusy, isDirty } = useAdminForm<QueueForm, AddQueueInput, unknown>({
    schema: queueShape,
    defaults: queue ? formOf(queue) : freshQueue(onlyTeam(teams)),
    toInput: inputOf,
    fieldOf,
    submit: (input, commandId) =>
      queue
        ? changeQueueAction({ queueId: queue.id, ...input }, commandId)
        : addQueueAction(input, commandId),
    onDone,
  })
  const { register, control } = form
  const others = queues.filter(({ id, archived }) => id !== queue?.id && !archived)
  return (
    <FormDialog
      title={queue ? t('editTitle', { name: queue.name }) : t('addTitle')}
      {...{ failure, isBusy, isDirty, onClose }}
      onSubmit={() => void send()}
      wide
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField {...register('name')} label={t('name')} error={errors.name?.message} autoComplete="off" />
        <NativeSelect
          {...register('teamId')}
          label={t('team')}
          placeholder={t('chooseTeam')}
          error={errors.teamId?.message}
        >
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
        <TextField
          {...register('serviceLevelSeconds', numberValue)}
          type="number"
          min={5}
          label={t('seconds')}
          error={errors.serviceLevelSeconds?.message}
        />
        <TextField
          {...register('serviceLevelPercent', numberValue)}
          type="number"
          min={1}
          max={100}
          label={t('percent')}
          error={errors.serviceLevelPercent?.message}
        />
      </div>
      <Controller
        control={control}
        name="agentIds"
        render={({ field }) => (
          <PickList
            label={t('people')}
            addLabel={t('addPerson')}
            choices={people.map(({ id, name }) => ({ id, label: name }))}
            value={field.value}
            error={errors.agentIds?.message}
            onChange={field.onChange}
          />
        )}
      />
      <QueueSections {...{ form, people, schedules }} queues={others} />
    </FormDialog>
  )
}
