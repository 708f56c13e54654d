import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { redactionLines } from './redaction-lines.ts'
import { type ScoredLine, scoreLine, scoreRedaction } from './score-redaction.ts'

function readArgs(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    options: { errors: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [file, more] = positionals
  if (!file || more) throw new Error('Give one file: eval -- redaction FILE.jsonl[.gz].')
  return { errors: values.errors ?? false, file: resolve(process.env.EVAL_FROM ?? '.', file) }
}

function printErrors({ line, missed, wrong }: ScoredLine): void {
  const told = [
    ...missed.map((span) => ({ error: 'miss', ...span })),
    ...wrong.map((span) => ({ error: 'false alarm', ...span })),
  ]
  for (const each of told) {
    const part = line.text.slice(each.start, each.end)
    process.stdout.write(`${JSON.stringify({ ...each, part, text: line.text })}\n`)
  }
}

export async function evaluate(args: string[]): Promise<void> {
  const { file, errors } = readArgs(args)
  const scored = (await redactionLines(file)).map(scoreLine)
  if (errors) scored.forEach(printErrors)
  process.stdout.write(`${JSON.stringify({ file, ...scoreRedaction(scored) })}\n`)
}
