import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { alreadyTold, type AlreadyTold } from '#lib/fact/already-told.ts'
import type { Fact } from '#lib/fact/fact.ts'
import { factsOfHistory } from './told-history.ts'
import { toldLines, type ToldLine } from './told-lines.ts'
import { agreesWith } from './value-agrees.ts'

interface Checked {
  line: ToldLine
  told: AlreadyTold[]
  facts: Fact[]
  ms: number
}

const said = '2026-03-01T10:00:00.000Z'
const now = new Date('2026-03-02T10:00:00.000Z')

const flags = {
  errors: { type: 'boolean' },
  /** Lines of every second dialogue by a hash of its text: `0` to develop on, `1` to report on. */
  half: { type: 'string' },
} as const

function readArgs(args: string[]) {
  const { values, positionals } = parseArgs({ args, options: flags, allowPositionals: true })
  const [file, more] = positionals
  if (!file || more) throw new Error('Give one file: eval -- already-told FILE.jsonl[.gz].')
  if (values.half !== undefined && !/^[01]$/.test(values.half)) throw new Error('--half is 0 or 1.')
  return { ...values, file: resolve(process.env.EVAL_FROM ?? '.', file) }
}

function halfOf(line: ToldLine): string {
  const opening = line.history[0]?.text ?? ''
  return String((createHash('sha1').update(opening).digest()[0] ?? 0) % 2)
}

/** The history's facts are kept between lines of one dialogue; only the check of the draft is timed. */
function checker(): (line: ToldLine) => Checked {
  const kept = new Map<string, Fact[]>()
  return (line) => {
    const key = JSON.stringify(line.history)
    const facts = kept.get(key) ?? factsOfHistory(line.history, said)
    kept.set(key, facts)
    const start = performance.now()
    const told = alreadyTold(line.draft, facts, now)
    return { line, told, facts, ms: performance.now() - start }
  }
}

export async function evaluate(args: string[]): Promise<void> {
  const { file, errors, half } = readArgs(args)
  const checked = await checkLines(file, half)
  if (errors) for (const each of checked) printError(each)
  process.stdout.write(`${JSON.stringify({ file, ...summary(checked) })}\n`)
}

/** Every line of a file, or of one half of its dialogues, checked as if an agent typed its draft. */
export async function checkLines(file: string, half?: string): Promise<Checked[]> {
  const check = checker()
  const checked: Checked[] = []
  for await (const line of toldLines(file)) {
    if (half === undefined || halfOf(line) === half) checked.push(check(line))
  }
  return checked
}

function printError({ line, told, facts }: Checked): void {
  if (line.told === told.length > 0) return
  const found = told.map(({ question, type, fact }) => ({
    type,
    value: fact.value,
    said: fact.said,
    asked: line.draft.slice(question.start, question.end),
  }))
  const known = facts.map(({ type, value }) => `${type}=${value}`)
  const { id, draft, type, value } = line
  process.stdout.write(
    `${JSON.stringify({ error: line.told ? 'miss' : 'false alarm', id, type, draft, value, found, known })}\n`,
  )
}

const rate = (part: number, whole: number) => (whole === 0 ? null : Number((part / whole).toFixed(4)))

export function summary(checked: readonly Checked[]) {
  const count = (told: boolean, hit: boolean) =>
    checked.filter((each) => each.line.told === told && each.told.length > 0 === hit).length
  const [tp, fp, fn, tn] = [count(true, true), count(false, true), count(true, false), count(false, false)]
  const valued = checked.filter(({ line, told }) => line.told && told.length > 0 && line.value != null)
  const right = valued.filter(({ line, told }) => agreesWith(line.value ?? [], told))
  const times = checked.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(3))
  return {
    lines: checked.length,
    precision: rate(tp, tp + fp),
    recall: rate(tp, tp + fn),
    f1: rate(2 * tp, 2 * tp + fp + fn),
    truePositives: tp,
    falsePositives: fp,
    falseNegatives: fn,
    trueNegatives: tn,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    valueRight: rate(right.length, valued.length),
  }
}
