import { once } from 'node:events'

/** Writes a file of customers to stdout: `node --import tsx bench/import-rows.ts ROWS SEED`, the same each time. */
const [rows = 1000, seed = 1] = process.argv.slice(2).map(Number)

const FIRST = ['Ann', 'Bo', 'Chidi', 'Dörte', 'Élise', 'Farid', 'Grace', 'Hugo', 'Inés', 'Jun']
const LAST = ['Berg', 'Okafor', 'Müller', 'Rossi', 'Novák', 'Silva', 'Tanaka', 'Kaya', 'Olsen', 'Dubois']
const CITIES = ['Malmö', 'Lagos', 'Köln', 'Milano', 'Brno', 'Porto', 'Osaka', 'İzmir', 'Oslo', 'Lyon']

/** mulberry32 */
function random(state: number) {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const next = random(seed)
const oneOf = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? ''

function line(at: number): string {
  const [first, last] = [oneOf(FIRST), oneOf(LAST)]
  const phone = `+46${String(700_000_000 + at)}`
  return [
    `C${seed}-${at}`,
    `"${last}, ${first}"`,
    `c${at}.${seed}@shop.se`,
    phone,
    oneOf(CITIES),
    '2021-05-03',
  ].join(',')
}

let part = 'customer number,name,e-mail,phone,city,since\n'
for (let at = 1; at <= rows; at++) {
  part += `${line(at)}\n`
  if (part.length < 65_536 && at < rows) continue
  if (!process.stdout.write(part)) await once(process.stdout, 'drain')
  part = ''
}
