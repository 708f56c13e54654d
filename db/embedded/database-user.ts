/** PostgreSQL refuses to run as root; this is who it runs as then. */
const NOBODY = 65534

export interface DatabaseUser {
  uid: number
  gid: number
}

/** The user PostgreSQL runs as where that is not ourselves. */
export function databaseUser(): DatabaseUser | undefined {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : undefined
}
