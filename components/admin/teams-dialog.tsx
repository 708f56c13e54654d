'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { addTeamAction, renameTeamAction } from '#lib/agent/actions.ts'
import { addTeamInput, type AddTeamInput } from '#lib/agent/inputs.ts'
import type { TeamRow } from '#lib/agent/views.ts'
import type { Result } from '#lib/problem.ts'
import { FormAlert } from './form-alert.tsx'
import { useAdminForm } from './use-admin-form.ts'

interface TeamsDialogProps {
  teams: readonly TeamRow[]
  onClose: () => void
}

export function TeamsDialog({ teams, onClose }: TeamsDialogProps) {
  const t = useTranslations('admin')
  const router = useRouter()
  const [renaming, setRenaming] = useState<string | null>(null)
  const done = () => {
    setRenaming(null)
    router.refresh()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('people.teamsTitle')}
      description={t('people.teamsText')}
    >
      <div className="grid gap-4">
        {teams.length === 0 && <p className="text-ink-2">{t('people.noTeams')}</p>}
        <ul className="grid divide-y divide-line">
          {teams.map(({ id, name, people }) => (
            <li key={id} className="flex min-h-10 items-center gap-3 py-1.5">
              {renaming === id ? (
                <TeamForm
                  label={t('people.teamName')}
                  name={name}
                  submitLabel={t('save')}
                  submit={(input, commandId) => renameTeamAction({ teamId: id, ...input }, commandId)}
                  onDone={done}
                />
              ) : (
                <>
                  <bdi className="min-w-0 grow font-medium wrap-anywhere">{name}</bdi>
                  <span className="text-meta text-ink-3">{t('people.members', { count: people })}</span>
                  <Button size="small" variant="quiet" onClick={() => setRenaming(id)}>
                    {t('people.rename')}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
        <TeamForm
          key={teams.length}
          label={t('people.newTeam')}
          name=""
          submitLabel={t('people.addTeam')}
          submit={addTeamAction}
          onDone={done}
        />
      </div>
    </Dialog>
  )
}

interface TeamFormProps {
  label: string
  name: string
  submitLabel: string
  submit: (input: AddTeamInput, commandId: string) => Promise<Result<unknown>>
  onDone: () => void
}

function TeamForm({ label, name, submitLabel, submit, onDone }: TeamFormProps) {
  const { form, errors, failure, onSubmit, isBusy } = useAdminForm<AddTeamInput, AddTeamInput, unknown>({
    schema: addTeamInput,
    defaults: { name },
    toInput: (values) => values,
    submit,
    onDone,
  })
  return (
    <form noValidate className="flex w-full flex-wrap items-start gap-2" onSubmit={onSubmit}>
      <TextField
        {...form.register('name')}
        label={label}
        hideLabel={name !== ''}
        fieldClassName="min-w-0 grow"
        error={errors.name?.message}
      />
      <Button
        type="submit"
        variant={name === '' ? 'secondary' : 'primary'}
        busy={isBusy}
        className={name === '' ? 'mt-5 h-8' : 'h-8'}
      >
        {submitLabel}
      </Button>
      <FormAlert failure={failure} />
    </form>
  )
}
