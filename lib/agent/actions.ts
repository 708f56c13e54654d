'use server'
import { act } from '#lib/auth/act.ts'
import { answer } from '#lib/door.ts'
import type { Result } from '#lib/problem.ts'
import { addTeam } from './add-team.ts'
import { changePerson } from './change-person.ts'
import { choosePassword } from './choose-password.ts'
import { enablePerson } from './enable-person.ts'
import type {
  AddTeamInput,
  ChangePersonInput,
  ChoosePasswordInput,
  FirstAdministratorInput,
  InvitePersonInput,
  PersonInput,
  RenameTeamInput,
} from './inputs.ts'
import { invitationPath } from './invitation-token.ts'
import { invitePerson } from './invite-person.ts'
import { makeFirstAdministrator } from './make-first-administrator.ts'
import { renameTeam } from './rename-team.ts'
import { renewInvitation } from './renew-invitation.ts'

/** The link is for the administrator's eyes: it is in no receipt, event or trail. */
const withPath = (result: Result<{ agentId: string; invitationId: string }>) =>
  result.ok ? { ...result, value: { path: invitationPath(result.value.invitationId) } } : result

export async function invitePersonAction(input: InvitePersonInput, commandId?: string) {
  return withPath(await act(invitePerson, input, commandId))
}

export async function renewInvitationAction(input: PersonInput, commandId?: string) {
  return withPath(await act(renewInvitation, input, commandId))
}

export async function changePersonAction(input: ChangePersonInput, commandId?: string) {
  return act(changePerson, input, commandId)
}

export async function enablePersonAction(input: PersonInput, commandId?: string) {
  return act(enablePerson, input, commandId)
}

export async function addTeamAction(input: AddTeamInput, commandId?: string) {
  return act(addTeam, input, commandId)
}

export async function renameTeamAction(input: RenameTeamInput, commandId?: string) {
  return act(renameTeam, input, commandId)
}

export async function choosePasswordAction(input: ChoosePasswordInput) {
  return answer(() => choosePassword(input))
}

export async function makeFirstAdministratorAction(input: FirstAdministratorInput) {
  return answer(() => makeFirstAdministrator(input))
}
