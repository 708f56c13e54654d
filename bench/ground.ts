import { mkdirSync } from 'node:fs'
import postgres from 'postgres'
import { type Embedded, startEmbedded } from '#db/embedded/start-embedded.ts'
import { migrate } from '#db/migrate.ts'

/** As the product starts it. */
const SETTINGS = { max_connections: '200', shared_buffers: '256MB', io_method: 'worker', jit: 'off' }

export interface Place {
  ownerUrl: string
  appUrl: string
}

type Fill = (place: Place) => Promise<void>

/** The PostgreSQL of the benchmarks; its databases are made when they are first asked for. */
export class Ground {
  readonly #embedded: Embedded

  private constructor(embedded: Embedded) {
    this.#embedded = embedded
  }

  static async open(dataDir: string): Promise<Ground> {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 })
    return new Ground(await startEmbedded({ dataDir, settings: SETTINGS, say: tell }))
  }

  stop() {
    return this.#embedded.stop()
  }

  /** A database that is empty but migrated. */
  async fresh(name: string): Promise<Place> {
    await this.#maintain(`drop database if exists ${name} with (force)`)
    await this.#maintain(`create database ${name}`)
    const place = this.#placeOf(name)
    await migrate({ ownerUrl: place.ownerUrl, appRole: this.#embedded.appRole })
    return place
  }

  /** A database kept from an earlier run, filled once; half filled it is made anew. */
  async kept(name: string, fill: Fill): Promise<Place> {
    const place = this.#placeOf(name)
    if (await this.#isFull(name)) {
      await migrate({ ownerUrl: place.ownerUrl, appRole: this.#embedded.appRole })
      return place
    }
    tell(`Making the data of ${name} …`)
    await this.fresh(name)
    await fill(place)
    await this.#maintain(`comment on database ${name} is 'full'`)
    return place
  }

  async #isFull(name: string): Promise<boolean> {
    const rows = await this.#maintain(
      `select 1 from pg_database where datname = '${name}' and shobj_description(oid, 'pg_database') = 'full'`,
    )
    return rows.length > 0
  }

  #placeOf(name: string): Place {
    const { ownerUrl, appUrl } = this.#embedded
    return { ownerUrl: renamed(ownerUrl, name), appUrl: renamed(appUrl, name) }
  }

  async #maintain(statement: string) {
    const sql = postgres(renamed(this.#embedded.ownerUrl, 'postgres'), { max: 1, onnotice: () => {} })
    try {
      return await sql.unsafe(statement)
    } finally {
      await sql.end()
    }
  }
}

/** Work on a database of the ground as its owner. */
export async function asOwner<T>({ ownerUrl }: Place, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

export const tell = (line: string) => void process.stderr.write(`${line}\n`)

function renamed(url: string, database: string) {
  const target = new URL(url)
  target.pathname = `/${database}`
  return target.href
}
