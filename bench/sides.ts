import type { BareServer } from './bare-server.ts'
import { Child } from './child.ts'
import type { Crowd, Seat } from './crowd.ts'
import type { Place } from './ground.ts'
import { SECRET } from './live-rows.ts'
import type { ProductServer } from './product-server.ts'
import type { Target } from './sender.ts'

/** One of the two that are compared: a server and those who are connected to it, each a process. */
export interface Side {
  server: Child<ProductServer | BareServer>
  crowd: Child<Crowd>
}

export interface Audience {
  seats: Seat[]
  targets: Target[]
}

interface Audiences {
  product: Audience
  baseline: Audience
}

type Sides = { product: Side; baseline: Side }

export async function startSides<T>(
  place: Place,
  audiences: Audiences,
  work: (sides: Sides) => Promise<T>,
): Promise<T> {
  const env = { DATABASE_URL: place.appUrl, NEXTAUTH_SECRET: SECRET, NODE_ENV: 'production' }
  const stops: (() => Promise<void>)[] = []
  const start = async (file: string, audience: Audience): Promise<Side> => {
    const server = new Child<ProductServer | BareServer>(file, env)
    stops.push(() => server.stop())
    const crowd = new Child<Crowd>('./crowd.ts', env)
    stops.push(() => crowd.stop())
    await crowd.ask('open', { port: await server.ask('port', undefined), ...audience })
    return { server, crowd }
  }
  try {
    const product = await start('./product-server.ts', audiences.product)
    const baseline = await start('./bare-server.ts', audiences.baseline)
    return await work({ product, baseline })
  } finally {
    await Promise.all(stops.map((stop) => stop()))
  }
}

export const countsOf = ({ product, baseline }: Sides) =>
  Promise.all([product.crowd.ask('counts', undefined), baseline.crowd.ask('counts', undefined)])
