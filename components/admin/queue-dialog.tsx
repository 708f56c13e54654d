'use client'
import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { TeamRow } from '#lib/agent/views.ts'
import { addQueueAction, changeQueueAction } from '#lib/queue/actions.ts'
import { addQueueInput, type AddQueueInput } from '#lib/queue/inputs.ts'
import type { QueueRow } from '#lib/queue/views.ts'
import { FormDialog } from './form-dialog.tsx'
import { numberValue } from './number-value.ts'
import { type Choice, PickList } from './pick-list.tsx'
import { useAdminForm } from './use-admin-form.ts'

interface QueueDialogProps {
  /** Null: a new one. */
  queue: QueueRow | null
  teams: readonly TeamRow[]
  people: readonly Choice[]
  onClose: () => void
  onDone: () => void
}

const fresh = (teams: readonly TeamRow[]): AddQueueInput => ({
  name: '',
  teamId: teams.length === 1 ? (teams[0]?.id ?? '') : '',
  serviceLevelSeconds: 60,
  serviceLevelPercent: 80,
  wrapUpRequired: true,
  agentIds: [],
})

/** A row that is edited brings more than its form sends. */
const inputOf = (form: AddQueueInput): AddQueueInput => {
  const { name, teamId, serviceLevelSeconds, serviceLevelPercent, wrapUpRequired, agentIds } = form
  return { name, teamId, serviceLevelSeconds, serviceLevelPercent, wrapUpRequired, agentIds }
}

export function QueueDialog({ queue, teams, people, onClose, onDone }: QueueDialogProps) {
  const t = useTranslations('admin.queues')
  const { form, errors, failure, send, isBusy, isDirty } = useAdminForm<
    AddQueueInput,
    AddQueueInput,
    unknown
  >({
    schema: addQueueInput,
    defaults: queue ?? fresh(teams),
    toInput: inputOf,
    submit: (input, commandId) =>
      queue
        ? changeQueueAction({ queueId: queue.id, ...input }, commandId)
        : addQueueAction(input, commandId),
    onDone,
  })
  const { register, control } = form
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
      <div className="grid gap-1">
        <Checkbox {...register('wrapUpRequired')} label={t('wrapUp')} />
        {errors.wrapUpRequired?.message && (
          <p role="alert" className="text-meta text-bad">
            {errors.wrapUpRequired.message}
          </p>
        )}
      </div>
      <Controller
        control={control}
        name="agentIds"
        render={({ field }) => (
          <PickList
            label={t('people')}
            addLabel={t('addPerson')}
            choices={people}
            value={field.value}
            error={errors.agentIds?.message}
            onChange={field.onChange}
          />
        )}
      />
    </FormDialog>
  )
}
