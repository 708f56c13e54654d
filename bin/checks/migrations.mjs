import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { runTool } from './run-tool.mjs'

const drizzleKit = 'drizzle-kit/bin.cjs'

async function newMigrations(folder, known) {
  const fresh = (await readdir(folder)).filter((file) => file.endsWith('.sql') && !known.has(file))
  const texts = await Promise.all(fresh.map((file) => readFile(join(folder, file), 'utf8')))
  return texts.map((text) => `The schema is ahead of db/migrations, which lack:\n${text.trim()}`)
}

// drizzle-kit puts './' before the folder it is given, so the copy must be named from the root.
async function problemsOfCopy(root, folder, known) {
  const out = `--out=${relative(root, folder)}`
  const checked = await runTool(root, drizzleKit, ['check', '--dialect=postgresql', out])
  if (checked.code !== 0) return [checked.output]
  const schema = '--schema=./db/schema/*.ts'
  const made = await runTool(root, drizzleKit, ['generate', '--dialect=postgresql', schema, out])
  const fresh = await newMigrations(folder, known)
  const understood = /No schema changes|Your SQL migration file/.test(made.output)
  return made.code === 0 && understood ? fresh : [...fresh, `The schema can't be compared:\n${made.output}`]
}

/** Generates into a copy of the migrations: a schema that they match yields nothing new. */
export async function migrations(root) {
  const source = join(root, 'db/migrations')
  const cache = join(root, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const copy = await mkdtemp(join(cache, 'migrations-'))
  try {
    await cp(source, copy, { recursive: true })
    return await problemsOfCopy(root, copy, new Set(await readdir(source)))
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}
