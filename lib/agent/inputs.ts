import { z } from 'zod'
import { ROLES } from '#lib/actor.ts'
import { CAPACITY_MAX, LANGUAGES, PASSWORD_MAX, PASSWORD_MIN, PERSON_NAME_LIMIT } from './person.ts'

const line = (limit: number, missing: string) =>
  z
    .string()
    .max(limit, `At most ${limit} characters.`)
    .transform((value) => value.replaceAll(/\p{Cc}/gu, ' ').trim())
    .refine((value) => value !== '', missing)

const name = line(PERSON_NAME_LIMIT, 'Give a name.')
const email = z
  .string()
  .max(320, 'At most 320 characters.')
  .transform((value) => value.trim())
  .refine((value) => /^[^\s@]+@[^\s@]+$/.test(value), 'This is not an e-mail address.')
const password = z
  .string()
  .min(PASSWORD_MIN, `At least ${PASSWORD_MIN} characters.`)
  .max(PASSWORD_MAX, `At most ${PASSWORD_MAX} characters.`)

const skill = z.object({
  name: line(60, 'Name the skill.'),
  level: z
    .int('Give a level from 1 to 5.')
    .min(1, 'Give a level from 1 to 5.')
    .max(5, 'Give a level from 1 to 5.'),
})

const work = {
  name,
  role: z.enum(ROLES, 'Choose a role.'),
  teamId: z.uuid('Choose a team.').nullable(),
  queueIds: z.array(z.uuid()).max(500),
  languages: z.array(z.enum(LANGUAGES)).max(LANGUAGES.length),
  skills: z.array(skill).max(50, 'At most 50 skills.'),
  capacityUnits: z
    .int('Give a whole number of units.')
    .min(0, 'Capacity is not negative.')
    .max(CAPACITY_MAX, `At most ${CAPACITY_MAX} units.`),
}

export const invitePersonInput = z.object({ email, ...work })
export type InvitePersonInput = z.input<typeof invitePersonInput>

export const changePersonInput = z.object({ agentId: z.uuid(), ...work })
export type ChangePersonInput = z.input<typeof changePersonInput>

export const personInput = z.object({ agentId: z.uuid() })
export type PersonInput = z.input<typeof personInput>

export const choosePasswordInput = z.object({ token: z.string().min(1).max(200), password })
export type ChoosePasswordInput = z.input<typeof choosePasswordInput>

export const firstAdministratorInput = z.object({
  token: z.string().min(1).max(200),
  workspaceName: line(80, 'Name the workspace.'),
  name,
  email,
  password,
})
export type FirstAdministratorInput = z.input<typeof firstAdministratorInput>

export const addTeamInput = z.object({ name: line(80, 'Name the team.') })
export type AddTeamInput = z.input<typeof addTeamInput>
export const renameTeamInput = addTeamInput.extend({ teamId: z.uuid() })
export type RenameTeamInput = z.input<typeof renameTeamInput>
