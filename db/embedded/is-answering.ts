import postgres from 'postgres'
import { StartFailure } from './start-failure.ts'

const BUSY = new Set(['57P03', 'ECONNREFUSED', 'ECONNRESET', 'CONNECTION_CLOSED', 'CONNECT_TIMEOUT'])

/** Whether a PostgreSQL that was found running takes our connections yet: it may still recover, or be dying. */
export async function isAnswering(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    await sql`select 1`
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (BUSY.has(code)) return false
    throw new StartFailure(`The PostgreSQL that already runs on this data refuses us (${code}).`)
  } finally {
    await sql.end({ timeout: 1 })
  }
}
