export interface Login {
  port: number
  role: string
  password: string
  database: string
}

/** The address of a database of the embedded PostgreSQL. */
export function databaseUrl({ port, role, password, database }: Login): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
}
