import postgres from 'postgres'

export const APP_ROLE = 'throughline_app'
export const DATABASE = 'throughline'

/** Makes the application's role and database where they are missing. */
export async function provision(adminUrl: string, appPassword: string) {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} })
  try {
    const roles = await sql`select 1 from pg_roles where rolname = ${APP_ROLE}`
    const verb = roles.length > 0 ? 'alter' : 'create'
    await sql.unsafe(`${verb} role ${APP_ROLE} login nosuperuser nocreatedb password '${appPassword}'`)
    const databases = await sql`select 1 from pg_database where datname = ${DATABASE}`
    if (databases.length === 0) await sql.unsafe(`create database ${DATABASE}`)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
