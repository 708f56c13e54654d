'use client'
import { useTranslations } from 'next-intl'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { ROLES } from '#lib/actor.ts'
import { mayChangeRole } from '#lib/agent/person.ts'
import type { PersonRow, TeamRow } from '#lib/agent/views.ts'
import { CapacityHint, type Rule } from './capacity-hint.tsx'
import { FormDialog } from './form-dialog.tsx'
import { numberValue } from './number-value.ts'
import { PersonLists } from './person-lists.tsx'
import type { Choice } from './pick-list.tsx'
import { usePersonForm } from './use-person-form.ts'

interface PersonDialogProps {
  /** Null: somebody new. */
  person: PersonRow | null
  selfId: string
  teams: readonly TeamRow[]
  queues: readonly Choice[]
  channels: readonly Rule[]
  /** Names of skills that are used already. */
  knownSkills: readonly string[]
  onClose: () => void
  /** `path` of the link, for somebody new. */
  onDone: (name: string, path: string | null) => void
}

export function PersonDialog(props: PersonDialogProps) {
  const { person, selfId, teams, queues, channels, knownSkills, onClose, onDone } = props
  const t = useTranslations('admin.people')
  const { form, errors, failure, send, isBusy, isDirty } = usePersonForm(person, onDone)
  const { register } = form
  const isOwnAdmin = person !== null && !mayChangeRole(selfId, person)
  return (
    <FormDialog
      title={person ? t('editTitle', { name: person.name }) : t('inviteTitle')}
      description={person ? person.email : t('inviteText')}
      submitLabel={person ? undefined : t('add')}
      {...{ failure, isBusy, isDirty, onClose }}
      onSubmit={() => void send()}
      wide
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...register('name')} label={t('name')} error={errors.name?.message} autoComplete="off" />
        {!person && (
          <TextField
            {...register('email')}
            type="email"
            label={t('email')}
            error={errors.email?.message}
            autoComplete="off"
          />
        )}
        <RoleSelect
          {...register('role')}
          isFixed={isOwnAdmin}
          error={errors.role?.message}
          hint={isOwnAdmin ? t('ownRole') : undefined}
        />
        <NativeSelect {...register('teamId')} label={t('team')} error={errors.teamId?.message}>
          <option value="">{t('noTeam')}</option>
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
        <TextField
          {...register('capacityUnits', numberValue)}
          type="number"
          min={0}
          label={t('capacity')}
          hint={<CapacityHint {...{ person, channels }} units={form.watch('capacityUnits')} />}
          error={errors.capacityUnits?.message}
        />
      </div>
      <PersonLists {...{ form, queues, knownSkills }} />
    </FormDialog>
  )
}

interface RoleSelectProps extends Omit<Parameters<typeof NativeSelect>[0], 'label'> {
  isFixed: boolean
}

/** Fixed, it has one choice: a disabled field would be left out of the form's values. */
function RoleSelect({ isFixed, ...rest }: RoleSelectProps) {
  const t = useTranslations('admin.people')
  const roleName = useTranslations('shell.roles')
  return (
    <NativeSelect {...rest} label={t('role')}>
      {ROLES.filter((role) => !isFixed || role === 'administrator').map((role) => (
        <option key={role} value={role}>
          {roleName(role)}
        </option>
      ))}
    </NativeSelect>
  )
}
