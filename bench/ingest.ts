import { newId } from '#lib/id.ts'
import { newWriteKey } from '#lib/ingest/write-key.ts'
import { Child } from './child.ts'
import { comparedFigure, type Figure } from './figure.ts'
import { asOwner, type Ground, type Place } from './ground.ts'
import { CALLS } from './ingest-calls.ts'
import type { IngestSender } from './ingest-sender.ts'
import type { IngestServer } from './ingest-server.ts'
import type { Options } from './options.ts'
import { median, spreadOf } from './statistics.ts'

const CONNECTIONS = 48
/** Of the most, at which the acknowledgement's time is taken. */
const STEADY = 0.7

interface Sides {
  server: Child<IngestServer>
  sender: Child<IngestSender>
}

/** Calls of the tracking API kept and acknowledged a second, against the barest server that inserts the same rows in batches. */
export async function ingest(ground: Ground, options: Options): Promise<Figure> {
  const place = await ground.fresh('bench_ingest')
  const { key, sourceId, bareId } = await addSources(place)
  const env = { DATABASE_URL: place.appUrl, NODE_ENV: 'production', LOG_LEVEL: 'warn' }
  const server = new Child<IngestServer>('./ingest-server.ts', env)
  const sender = new Child<IngestSender>('./ingest-sender.ts', env)
  try {
    const ports = await server.ask('ports', { bareId })
    await sender.ask('open', { ports, key, connections: CONNECTIONS })
    return await measure({ server, sender }, place, { sourceId, bareId }, options)
  } finally {
    await Promise.all([server.stop(), sender.stop()])
  }
}

async function addSources(place: Place) {
  const [{ key, hash, lastFour }, sourceId, bareId] = [newWriteKey(), newId(), newId()]
  await asOwner(place, async (sql) => {
    await sql`insert into source (id, name, is_trusted) values (${sourceId}, 'Web shop', true)`
    await sql`insert into write_key (id, source_id, hash, last_four) values (${newId()}, ${sourceId}, ${hash}, ${lastFour})`
  })
  return { key, sourceId, bareId }
}

async function measure(
  { server, sender }: Sides,
  place: Place,
  { sourceId, bareId }: { sourceId: string; bareId: string },
  { rounds, seconds }: Options,
): Promise<Figure> {
  const [product, baseline, direct]: [number[], number[], number[]] = [[], [], []]
  const cpu: number[] = []
  let kept = (await sender.ask('flood', { seconds: 1, side: 'product' })).kept
  await sender.ask('flood', { seconds: 1, side: 'baseline' })
  for (let round = 0; round < rounds; round++) {
    await server.ask('startCpu', undefined)
    const run = await sender.ask('flood', { seconds, side: 'product' })
    cpu.push((await server.ask('cpuMicros', undefined)) / run.kept)
    kept += run.kept
    product.push(run.perSecond)
    baseline.push((await sender.ask('flood', { seconds, side: 'baseline' })).perSecond)
    direct.push(await server.ask('insertDirectly', { seconds: 1, sourceId: bareId }))
  }
  const perSecond = STEADY * (median(product) ?? 0)
  const steady = await sender.ask('pace', { seconds: seconds * 2, perSecond })
  const lost = await countLost(place, sourceId, kept + steady.kept)
  await asOwner(place, (sql) => sql`update raw_event set state = 'done' where source_id = ${bareId}`)
  const taken = await server.ask('takeIn', { seconds })
  return comparedFigure(
    {
      name: 'ingest',
      unit: '/s',
      lost,
      remarks: remarksOf(perSecond, median(cpu) ?? 0, median(direct) ?? 0, taken),
    },
    { product, baseline },
    spreadOf(steady.times),
  )
}

const remarksOf = (perSecond: number, cpu: number, direct: number, taken: number) => [
  `${CALLS} calls a request, ${CONNECTIONS} connections; times are of the acknowledgement at ${Math.round(perSecond)} calls/s`,
  `CPU of the server a call: ${cpu.toFixed(1)} µs`,
  'baseline: the same requests to a server that parses and inserts them, 500 a statement on two connections; synchronous_commit on for both',
  `the same rows inserted without any request: ${Math.round(direct)}/s, with the machine to themselves`,
  `one worker makes ${Math.round(taken)} of them a second into touchpoints, orders and customers`,
]

/** Each call that was acknowledged is there, and none that nobody sent. */
async function countLost(place: Place, sourceId: string, kept: number): Promise<number> {
  const rows = await asOwner(
    place,
    (sql) =>
      sql<{ rows: number }[]>`select count(*)::int as rows from raw_event where source_id = ${sourceId}`,
  )
  return Math.abs(kept - (rows[0]?.rows ?? 0))
}
