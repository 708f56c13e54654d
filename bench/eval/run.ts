import { argv } from 'node:process'

const kinds = ['already-told', 'identity', 'redaction'] as const

/** `npm run eval -- KIND FILE [options]`: each kind is a file of its name beside this one. */
async function run([kind = '', ...args]: string[]): Promise<void> {
  const known = kinds.find((each) => each === kind)
  if (!known) throw new Error(`Say what to evaluate: ${kinds.join(', ')}.`)
  const { evaluate } = await load(known)
  await evaluate(args)
}

function load(kind: (typeof kinds)[number]): Promise<{ evaluate: (args: string[]) => Promise<void> }> {
  switch (kind) {
    case 'already-told':
      return import('./already-told.ts')
    case 'identity':
      return import('./identity.ts')
    case 'redaction':
      return import('./redaction.ts')
  }
}

try {
  await run(argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
