import type { Role } from '#lib/actor.ts'

export const PERSON_NAME_LIMIT = 120
export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 1_000
export const CAPACITY_MAX = 60
export const INVITATION_DAYS = 7

export const LANGUAGES = [
  'en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'nb', 'fi', 'et', 'lv', 'lt', 'cs', 'sk', 'hu',
  'ro', 'bg', 'el', 'hr', 'sl', 'uk', 'ru', 'tr', 'ar', 'he', 'fa', 'hi', 'zh', 'ja', 'ko',
] as const // prettier-ignore

/** Invited: has not yet set a password. */
export type PersonStatus = 'active' | 'invited' | 'disabled'

interface Standing {
  id: string
  role: Role
  status: PersonStatus
}

/** Nobody takes their own role away, nor shuts themselves out. */
export const mayChangeRole = (selfId: string, person: Standing) =>
  !(person.id === selfId && person.role === 'administrator')
export const mayDisable = (selfId: string, person: Standing) =>
  person.id !== selfId && person.status !== 'disabled'
