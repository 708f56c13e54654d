'use client'
import { changePersonAction, invitePersonAction } from '#lib/agent/actions.ts'
import {
  changePersonInput,
  type ChangePersonInput,
  invitePersonInput,
  type InvitePersonInput,
} from '#lib/agent/inputs.ts'
import { LANGUAGES } from '#lib/agent/person.ts'
import type { PersonRow } from '#lib/agent/views.ts'
import type { Role } from '#lib/actor.ts'
import { useAdminForm } from './use-admin-form.ts'

export interface PersonForm {
  name: string
  email: string
  role: Role
  /** Empty: in no team. */
  teamId: string
  queueIds: string[]
  languages: string[]
  skills: { name: string; level: number }[]
  capacityUnits: number
}

const nobody: PersonForm = {
  name: '',
  email: '',
  role: 'agent',
  teamId: '',
  queueIds: [],
  languages: [],
  skills: [],
  capacityUnits: 6,
}

const known = (code: string) => LANGUAGES.find((language) => language === code) ?? []

const toWork = ({ teamId, languages, name, role, queueIds, skills, capacityUnits }: PersonForm) => ({
  name,
  role,
  queueIds,
  skills,
  capacityUnits,
  languages: languages.flatMap(known),
  teamId: teamId || null,
})

/** One form for a new person and for a known one, who keeps their e-mail. */
export function usePersonForm(person: PersonRow | null, onDone: (name: string, path: string | null) => void) {
  type Sent = ChangePersonInput | InvitePersonInput
  return useAdminForm<PersonForm, Sent, string | null>({
    schema: person ? changePersonInput : invitePersonInput,
    defaults: person ? { ...nobody, ...person, teamId: person.teamId ?? '' } : nobody,
    toInput: (form) =>
      person ? { agentId: person.id, ...toWork(form) } : { email: form.email, ...toWork(form) },
    async submit(input, commandId) {
      if ('agentId' in input) {
        const changed = await changePersonAction(input, commandId)
        return changed.ok ? { ok: true, value: null } : changed
      }
      const invited = await invitePersonAction(input, commandId)
      return invited.ok ? { ok: true, value: invited.value.path } : invited
    },
    onDone: (path) => onDone(person?.name ?? '', path),
  })
}
