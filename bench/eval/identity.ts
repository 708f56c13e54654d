import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { matchPeople, type PeopleMatch } from '#lib/identity/match-people.ts'
import { pairsOfOne, pairsOfTwo } from './count-pairs.ts'
import { readCsv } from './read-csv.ts'

const flags = {
  truth: { type: 'string' },
  /** Columns to do without; may be given several times. */
  without: { type: 'string', multiple: true },
  errors: { type: 'boolean' },
} as const

function readArgs(args: string[]) {
  const { values, positionals } = parseArgs({ args, options: flags, allowPositionals: true })
  const [file, more] = positionals
  if (!file || more || !values.truth)
    throw new Error('Give one file and its truth: eval -- identity FILE.csv[.gz] --truth COLUMN.')
  const { truth, without = [], errors = false } = values
  return { truth, without, errors, file: resolve(process.env.EVAL_FROM ?? '.', file) }
}

/** Pairwise precision and recall of the clusters, against the truth that the file names. */
export async function evaluate(args: string[]): Promise<void> {
  const { file, truth, without, errors } = readArgs(args)
  const { header, rows } = await readCsv(file)
  const names = header.map((name) => name.trim())
  const absent = [truth, ...without].find((name) => !names.includes(name))
  if (absent) throw new Error(`There is no column "${absent}"; there are ${names.join(', ')}.`)
  const truthAt = names.indexOf(truth)
  const kept = names.flatMap((name, at) => (at === truthAt || without.includes(name) ? [] : [at]))
  const persons = rows.map((row) => personOf(row[truthAt] ?? ''))
  const start = performance.now()
  const match = matchPeople(
    kept.map((at) => names[at] ?? ''),
    rows.map((row) => kept.map((at) => row[at] ?? '')),
  )
  const seconds = Number(((performance.now() - start) / 1000).toFixed(2))
  if (errors) printErrors(match, persons, rows)
  process.stdout.write(`${JSON.stringify({ file, without, ...figures(match, persons), seconds })}\n`)
}

/** FEBRL numbers its copies: `rec-12-org` and `rec-12-dup-0` are one person. */
export const personOf = (value: string) => /^(.+)-(org|dup-\d+)$/.exec(value.trim())?.[1] ?? value.trim()

const rounded = (value: number) => Number(value.toFixed(5))

export function figures({ cluster, asks, pairs, blocks, columns }: PeopleMatch, persons: readonly string[]) {
  const found = pairsOfOne([...cluster])
  const real = pairsOfOne(persons)
  const right = pairsOfTwo([...cluster], persons)
  const precision = found === 0 ? 1 : right / found
  const recall = real === 0 ? 1 : right / real
  return {
    rows: persons.length,
    people: new Set(persons).size,
    clusters: new Set(cluster).size,
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded((2 * right) / Math.max(1, found + real)),
    truePositives: right,
    falsePositives: found - right,
    falseNegatives: real - right,
    asks: asks.length,
    pairs,
    blocks,
    columns: Object.fromEntries(columns.map(({ name, role }) => [name, role])),
  }
}

/** Neighbours that should be together and are not, or the other way round. */
function printErrors(
  { cluster }: PeopleMatch,
  persons: readonly string[],
  rows: readonly (readonly string[])[],
) {
  for (const [one, other] of [...neighbours(persons), ...neighbours([...cluster])]) {
    const same = persons[one] === persons[other]
    if (same === (cluster[one] === cluster[other])) continue
    const error = same ? 'miss' : 'false merge'
    process.stdout.write(`${JSON.stringify({ error, one: rows[one], other: rows[other] })}\n`)
  }
}

/** Each row with the one before it of the same label. */
function neighbours(labels: readonly unknown[]): [number, number][] {
  const last = new Map<unknown, number>()
  return labels.flatMap((label, at): [number, number][] => {
    const before = last.get(label)
    last.set(label, at)
    return before === undefined ? [] : [[before, at]]
  })
}
