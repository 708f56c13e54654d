import { parseArgs } from 'node:util'

const flags = {
  customers: { type: 'string' },
  'per-minute': { type: 'string', default: '30' },
  'customers-per-minute': { type: 'string' },
  agents: { type: 'string' },
  'messages-per-second': { type: 'string', default: '0' },
  seconds: { type: 'string', default: '60' },
  url: { type: 'string', default: `http://127.0.0.1:${process.env.PORT ?? 3000}` },
  widget: { type: 'string', default: 'demo' },
  out: { type: 'string', default: '.data/traffic.jsonl' },
  seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  json: { type: 'boolean', default: false },
}

const LIMITS = {
  customers: [1, 20_000],
  'per-minute': [1, 60_000],
  'customers-per-minute': [1, 60_000],
  agents: [0, 6],
  'messages-per-second': [0, 1000],
  seconds: [1, 3600],
  seed: [0, 2 ** 31],
}

/** What `npm run traffic` was asked for; a wrong word ends it with one sentence. */
export function readOptions(args) {
  const given = parse(args)
  const isFloor = given['customers-per-minute'] !== undefined
  given['customers-per-minute'] ??= given['per-minute']
  given.customers ??= isFloor ? String(crowdOf(given)) : '20'
  given.agents ??= isFloor ? '5' : '0'
  const number = (name) => {
    const value = Number(given[name])
    const [low, high] = LIMITS[name]
    if (!(value >= low && value <= high)) refuse(`--${name} takes a number from ${low} to ${high}.`)
    return value
  }
  if (!URL.canParse(given.url)) refuse(`--url takes an address such as http://127.0.0.1:3000.`)
  return {
    customers: Math.floor(number('customers')),
    perMinute: number('customers-per-minute'),
    agents: Math.floor(number('agents')),
    /** A whole floor: some ask for a call, leave a message or are gone without a word. */
    isFloor,
    messagesPerSecond: number('messages-per-second'),
    seconds: number('seconds'),
    seed: Math.floor(number('seed')),
    url: new URL(given.url).origin,
    widget: given.widget,
    out: given.out,
    json: given.json,
  }
}

/** As many as come at that pace in the time. */
const crowdOf = (given) =>
  Math.max(1, Math.ceil((Number(given['customers-per-minute']) * Number(given.seconds)) / 60))

function parse(args) {
  try {
    return parseArgs({ args, options: flags }).values
  } catch (error) {
    return refuse(`${error.message.split('. ')[0]}; there are --${Object.keys(flags).join(', --')}.`)
  }
}

function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}
