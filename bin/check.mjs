import { fileURLToPath } from 'node:url'
import { deadExports } from './checks/dead-exports.mjs'
import { format } from './checks/format.mjs'
import { house } from './checks/house.mjs'
import { lint } from './checks/lint.mjs'
import { lock } from './checks/lock.mjs'
import { migrations } from './checks/migrations.mjs'
import { typeCheck } from './checks/type-check.mjs'
import { versionFloors } from './checks/version-floors.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const checks = {
  types: typeCheck,
  lint,
  format,
  house,
  'dead-exports': deadExports,
  migrations,
  floors: versionFloors,
  lock,
}

async function runCheck(name) {
  const startedAt = performance.now()
  const problems = await checks[name](root).catch((error) => [error.stack ?? String(error)])
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${name.padEnd(14)}${problems.length === 0 ? 'ok    ' : 'failed'}${seconds.padStart(7)} s`)
  if (problems.length > 0) console.log(problems.join('\n').replace(/^(?=.)/gm, '  '))
  return problems.length === 0
}

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const unknown = wanted.filter((name) => !Object.hasOwn(checks, name))
if (unknown.length > 0) {
  console.error(`No check is called ${unknown.join(', ')}. There are: ${Object.keys(checks).join(', ')}.`)
  process.exit(1)
}

const names = wanted.length > 0 ? wanted : Object.keys(checks)
let passed = 0
for (const name of names) if (await runCheck(name)) passed += 1
const failed = names.length - passed
if (process.argv.includes('--json')) console.log(JSON.stringify({ passed, failed, names }))
process.exitCode = failed > 0 ? 1 : 0
