import type { Permission, Role } from '#lib/actor.ts'

/** Who sits at this console, as far as the shell needs to know. */
export interface ShellPerson {
  name: string
  email: string
  role: Role
  permissions: readonly Permission[]
}
