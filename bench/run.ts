import { fanoutSmall } from './fanout-small.ts'
import { fanout } from './fanout.ts'
import { type Figure, humanLines, jsonLine } from './figure.ts'
import { floor } from './floor.ts'
import { Ground, tell } from './ground.ts'
import { historyGrowth } from './history-growth.ts'
import { history } from './history.ts'
import { identity } from './identity.ts'
import { ingest } from './ingest.ts'
import { leave } from './on-leave.ts'
import { type Options, readOptions } from './options.ts'
import { reply } from './reply.ts'
import { routingGrowth } from './routing-growth.ts'
import { routingLatency } from './routing-latency.ts'
import { routing } from './routing.ts'
import { searchMessagesGrowth, searchPeopleGrowth } from './search-growth.ts'
import { searchMessagesFigure } from './search-messages.ts'
import { searchPeopleFigure } from './search-people.ts'
import { searchWrites } from './search-writes.ts'
import { switchCached, switchCold } from './switch.ts'
import { worklistGrowth } from './worklist-growth.ts'
import { worklist } from './worklist.ts'

type Measure = (ground: Ground, options: Options) => Promise<Figure>

const figures: Record<string, Measure> = {
  fanout,
  'fanout-small': fanoutSmall,
  reply,
  history,
  'history-growth': historyGrowth,
  floor,
  identity,
  ingest,
  routing,
  'routing-growth': routingGrowth,
  'routing-latency': routingLatency,
  'search-people': searchPeopleFigure,
  'search-people-growth': searchPeopleGrowth,
  'search-messages': searchMessagesFigure,
  'search-messages-growth': searchMessagesGrowth,
  'search-writes': searchWrites,
  'switch-cached': switchCached,
  'switch-cold': switchCold,
  worklist,
  'worklist-growth': worklistGrowth,
}

const options = read()
const names = options.names.length > 0 ? options.names : Object.keys(figures)
const unknown = names.find((name) => !Object.hasOwn(figures, name))
if (unknown) refuse(`There is no figure "${unknown}"; there are ${Object.keys(figures).join(', ')}.`)
const ground = await Ground.open(options.dataDir)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stopEarly())
try {
  for (const name of names) await measure(name)
} finally {
  await ground.stop()
}

async function measure(name: string) {
  tell(`${name} …`)
  const figure = await figures[name]?.(ground, options)
  if (!figure) return
  if (figure.lost > 0) process.exitCode = 1
  process.stdout.write(`${options.json ? jsonLine(figure) : humanLines(figure)}\n`)
}

/** Our own processes end with this one; the server, the browser and PostgreSQL would not. */
async function stopEarly() {
  await leave()
  await ground.stop()
  process.exit(130)
}

function read(): Options {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

function refuse(sentence: string): never {
  tell(sentence)
  process.exit(1)
}
