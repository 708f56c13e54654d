import { once } from 'node:events'

/**
 * Writes a file of customers, or of what they ordered, to stdout: `node --import tsx bench/import-rows.ts ROWS SEED
 * [customers|touchpoints] [messy]`, the same each time. A messy one has rows that come twice, telephones of two, and
 * broken rows in its middle; what an import must make of it is said on stderr.
 */
const [rowsText = '1000', seedText = '1', kind = 'customers', mess = ''] = process.argv.slice(2)
const [rows, seed] = [Number(rowsText), Number(seedText)]

const FIRST = ['Ann', 'Bo', 'Chidi', 'Dörte', 'Élise', 'Farid', 'Grace', 'Hugo', 'Inés', 'Jun']
const LAST = ['Berg', 'Okafor', 'Müller', 'Rossi', 'Novák', 'Silva', 'Tanaka', 'Kaya', 'Olsen', 'Dubois']
const CITIES = ['Malmö', 'Lagos', 'Köln', 'Milano', 'Brno', 'Porto', 'Osaka', 'İzmir', 'Oslo', 'Lyon']

/** A number from 0 to 1 of each row and purpose: a row that comes twice is the same twice. */
function chance(at: number, purpose: number) {
  let mixed = Math.imul(at ^ (seed * 0x9e3779b1), 0x85ebca6b) ^ Math.imul(purpose, 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

const oneOf = (list: readonly string[], at: number, purpose: number) =>
  list[Math.floor(chance(at, purpose) * list.length)] ?? ''

const BREAKS = [
  (text: string) => `"${text}`,
  (text: string) => `${text},one column too many`,
  (text: string) => text.replace(/,[^,]*$/, ',"the day after tomorrow"'),
]

const isMiddle = (at: number) => mess === 'messy' && at > rows * 0.4 && at < rows * 0.6
const isBroken = (at: number) => isMiddle(at) && at % 97 === 0
const isAgain = (at: number) => mess === 'messy' && at % 50 === 0 && !isBroken(at) && !isBroken(at - 25)

function customer(at: number): string {
  const name = `"${oneOf(LAST, at, 1)}, ${oneOf(FIRST, at, 2)}"`
  const shared = mess === 'messy' && at % 40 === 7 ? at - 1 : at
  const phone = `+46${String(700_000_000 + shared)}`
  return [`C${seed}-${at}`, name, `c${at}.${seed}@shop.se`, phone, oneOf(CITIES, at, 3), '2021-05-03'].join(
    ',',
  )
}

function touchpoint(at: number): string {
  const whose = 1 + Math.floor(chance(at, 4) * (rows / 10))
  const day = new Date(Date.UTC(2022, 0, 1) + Math.floor(chance(at, 5) * 1000) * 86_400_000)
  return [`O${seed}-${at}`, `C${seed}-${whose}`, 'order', day.toISOString().slice(0, 10)].join(',')
}

const HEADERS: Record<string, string> = {
  customers: 'customer number,name,e-mail,phone,city,since',
  touchpoints: 'order number,customer number,kind,date',
}
const plain = kind === 'touchpoints' ? touchpoint : customer

function line(at: number): string {
  const text = plain(isAgain(at) ? at - 25 : at)
  return isBroken(at) ? (BREAKS[at % BREAKS.length]?.(text) ?? text) : text
}

let part = `${HEADERS[kind] ?? ''}\n`
const counts = { rows, created: 0, known: 0, wrong: 0 }
for (let at = 1; at <= rows; at++) {
  counts[isBroken(at) ? 'wrong' : isAgain(at) ? 'known' : 'created'] += 1
  part += `${line(at)}\n`
  if (part.length < 65_536 && at < rows) continue
  if (!process.stdout.write(part)) await once(process.stdout, 'drain')
  part = ''
}
process.stderr.write(`${JSON.stringify(counts)}\n`)
