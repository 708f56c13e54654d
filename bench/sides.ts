import type { BareServer } from './bare-server.ts'
import { Child } from './child.ts'
import type { Crowd, Seat } from './crowd.ts'
import type { Place } from './ground.ts'
import { SECRET } from './live-rows.ts'
import type { ProductServer } from './product-server.ts'

export type Server = Child<ProductServer> | Child<BareServer>

/** One of the two that are compared: a server and those who are connected to it, each a process. */
export interface Side {
  server: Child<ProductServer | BareServer>
  crowd: Child<Crowd>
}

export async function startSides<T>(
  place: Place,
  seats: Seat[],
  work: (sides: { product: Side; baseline: Side }) => Promise<T>,
): Promise<T> {
  const env = { DATABASE_URL: place.appUrl, NEXTAUTH_SECRET: SECRET, NODE_ENV: 'production' }
  const started: Child<never>[] = []
  const start = async (file: string): Promise<Side> => {
    const server = new Child<ProductServer | BareServer>(file, env)
    const crowd = new Child<Crowd>('./crowd.ts', env)
    started.push(server, crowd)
    await crowd.ask('open', { port: await server.ask('port', undefined), seats })
    return { server, crowd }
  }
  try {
    const product = await start('./product-server.ts')
    const baseline = await start('./bare-server.ts')
    return await work({ product, baseline })
  } finally {
    await Promise.all(started.map((child) => child.stop()))
  }
}
