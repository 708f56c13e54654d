'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { notify } from '#components/ui/notify.ts'
import type { PersonRow, TeamRow } from '#lib/agent/views.ts'
import { AdminScreen } from './admin-screen.tsx'
import type { Rule } from './capacity-hint.tsx'
import { DisableDialog } from './disable-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { NothingHere } from './nothing-here.tsx'
import { PersonDialog } from './person-dialog.tsx'
import type { Choice } from './pick-list.tsx'
import { TeamsDialog } from './teams-dialog.tsx'
import { usePeopleColumns } from './use-people-columns.tsx'
import { useSearch } from './use-search.ts'

interface PeopleScreenProps {
  selfId: string
  people: readonly PersonRow[]
  teams: readonly TeamRow[]
  queues: readonly Choice[]
  channels: readonly Rule[]
}

type Open =
  | { kind: 'person'; person: PersonRow | null }
  | { kind: 'teams' }
  | { kind: 'disable'; person: PersonRow }
  | { kind: 'link'; name: string; path: string }
  | null

const textOf = ({ name, email, role, teamName, queueNames, skills, status }: PersonRow) =>
  [name, email, role, teamName, status, ...queueNames, ...skills.map((skill) => skill.name)].join(' ')

export function PeopleScreen({ selfId, people, teams, queues, channels }: PeopleScreenProps) {
  const t = useTranslations('admin')
  const router = useRouter()
  const search = useSearch(people, textOf)
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const columns = usePeopleColumns({
    selfId,
    onEdit: (person) => setOpen({ kind: 'person', person }),
    onDisable: (person) => setOpen({ kind: 'disable', person }),
    onLink: (name, path) => setOpen({ kind: 'link', name, path }),
  })
  const saved = (name: string, path: string | null) => {
    router.refresh()
    notify({ tone: 'ok', title: t('saved') })
    setOpen(path === null ? null : { kind: 'link', name, path })
  }
  return (
    <AdminScreen
      title={t('nav.people')}
      intro={t('people.intro')}
      search={search}
      actions={
        <>
          <Button onClick={() => setOpen({ kind: 'teams' })}>{t('people.teams')}</Button>
          <Button variant="primary" onClick={() => setOpen({ kind: 'person', person: null })}>
            {t('people.add')}
          </Button>
        </>
      }
    >
      <DataTable
        label={t('nav.people')}
        columns={columns}
        rows={search.found}
        rowKey={({ id }) => id}
        empty={<NothingHere search={search} empty={t('people.empty')} />}
      />
      {open?.kind === 'person' && (
        <PersonDialog
          {...{ selfId, teams, queues, channels }}
          person={open.person}
          knownSkills={[
            ...new Set(people.flatMap(({ skills }) => skills.map(({ name }) => name))),
          ].toSorted()}
          onClose={close}
          onDone={saved}
        />
      )}
      {open?.kind === 'teams' && <TeamsDialog teams={teams} onClose={close} />}
      {open?.kind === 'disable' && <DisableDialog person={open.person} onClose={close} />}
      {open?.kind === 'link' && <LinkDialog name={open.name} path={open.path} onClose={close} />}
    </AdminScreen>
  )
}
