import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDatabase } from './client.ts'

export interface TestDatabase {
  /** The owner's address, for what the application's role may not do. */
  ownerUrl: string
  /** The application's address; also in DATABASE_URL. */
  appUrl: string
}

/**
 * Gives this test file a database of its own, empty but migrated, and points the client at it as the
 * application's role. Call it at the top of the file; the addresses are there from the first hook on.
 */
export function testDatabase(): TestDatabase {
  const name = `test_${randomBytes(6).toString('hex')}`
  const ownerUrl = renamed(inject('templateUrl'), name)
  const appUrl = renamed(inject('appUrl'), name)

  beforeAll(async () => {
    await onMaintenance(`create database ${name} template ${databaseOf(inject('templateUrl'))}`)
    process.env.DATABASE_URL = appUrl
  })

  afterAll(async () => {
    await closeDatabase()
    await onMaintenance(`drop database ${name} with (force)`)
  })

  return { ownerUrl, appUrl }
}

async function onMaintenance(statement: string) {
  const sql = postgres(renamed(inject('templateUrl'), 'postgres'), { max: 1, onnotice: () => {} })
  try {
    await sql.unsafe(statement)
  } finally {
    await sql.end()
  }
}

const databaseOf = (url: string) => new URL(url).pathname.slice(1)

function renamed(url: string, database: string) {
  const target = new URL(url)
  target.pathname = `/${database}`
  return target.href
}
