import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

export type Sql = postgres.Sql
export type Tx = postgres.TransactionSql
/** A part of a statement. */
export type Fragment = postgres.Fragment

interface Client {
  sql: Sql
  transactions: Sql
  db: PostgresJsDatabase
}

const parked = globalThis as typeof globalThis & { throughlineClient?: Client }

const toIso = (value: unknown) => (value instanceof Date ? value.toISOString() : value)
const toJson = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
const TIMESTAMPS = [1114, 1184]
const JSONS = [114, 3802]

/** drizzle() makes the client's parsers pass text through; both ways of reading must give Dates and objects. */
function restoreTypes(sql: Sql) {
  const parsers: Record<number, unknown> = sql.options.parsers
  const serializers: Record<number, unknown> = sql.options.serializers
  for (const type of TIMESTAMPS) {
    parsers[type] = (text: string) => new Date(text)
    serializers[type] = toIso
  }
  for (const type of JSONS) serializers[type] = toJson
}

function connect(): Client {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: start by npm start, or name a PostgreSQL 15 or newer.')
  const sql = pool(url)
  const transactions = pool(url)
  restoreTypes(transactions)
  sql.begin = transactions.begin
  const db = drizzle(sql)
  restoreTypes(sql)
  return { sql, transactions, db }
}

/**
 * postgres.js 3.4.9 lets a BEGIN that fills a connection's pipeline go out without reserving the connection:
 * what others then write through it is acknowledged and never committed. Transactions have connections of their own.
 */
const pool = (url: string) =>
  postgres(url, {
    max: Number(process.env.DATABASE_POOL ?? 12),
    onnotice: () => {},
    backoff,
    connection: { application_name: 'throughline' },
  })

const LONGEST_S = 1

/** In seconds. The client counts every lost connection as a failed try, so that a database that restarts once would be left alone for 20. */
const backoff = (tries: number) => (0.5 + Math.random() / 2) * Math.min(LONGEST_S, 0.02 * 2 ** tries)

/** Next's module graph and the server's are two; they share one pool by parking it on globalThis. */
function client(): Client {
  parked.throughlineClient ??= connect()
  return parked.throughlineClient
}

/** The pool, made at first use, so that tests may choose their database before. JSON goes in by `json()`. */
export const database = () => client().sql
/** Drizzle on the same pool, for reads and writes that are not hot. */
export const drizzleDatabase = () => client().db

/** Ends the pool; the next use makes a new one. */
export async function closeDatabase() {
  const open = parked.throughlineClient
  parked.throughlineClient = undefined
  await Promise.all([open?.sql.end({ timeout: 5 }), open?.transactions.end({ timeout: 5 })])
}
