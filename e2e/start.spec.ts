import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startServer } from '#e2e/fixtures/running-server.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

async function npmStart(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['bin/start.mjs', ...args], { env: { ...process.env, ...env } })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => void (errors += chunk.toString()))
  const [code] = (await once(child, 'exit')) as unknown[]
  return { code: Number(code), errors: errors.trim() }
}

function newFolder() {
  return mkdtempSync(join(tmpdir(), 'throughline-start-'))
}

test('health and readiness tell the truth, also from the other name of loopback', async ({
  server,
  request,
}) => {
  const health = await request.get(`${server.baseURL}/api/health`)
  expect(health.status()).toBe(200)
  expect(await health.json()).toEqual({ status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+/) })
  const ready = await request.get(`http://localhost:${server.port}/api/ready`)
  expect(await ready.json()).toEqual({ status: 'ready' })
})

test('a second start on the same data is refused in one sentence', async ({ server }) => {
  const { code, errors } = await npmStart(['--port', String(await freePort()), '--data-dir', server.dataDir])
  expect(code).toBe(1)
  expect(errors).toBe(`Another instance (process ${server.pid}) is running on ${server.dataDir}.`)
  expect((await fetch(`${server.baseURL}/api/ready`)).status).toBe(200)
})

test('a taken port is refused in one sentence and leaves nothing behind', async ({ server }) => {
  const folder = newFolder()
  const { code, errors } = await npmStart(['--port', String(server.port), '--data-dir', folder])
  expect(code).toBe(1)
  expect(errors).toBe(`Port ${server.port} on 127.0.0.1 is taken: choose another with --port.`)
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})

test('a data directory that is a file is refused in one sentence', async () => {
  const { code, errors } = await npmStart([
    '--port',
    String(await freePort()),
    '--data-dir',
    join(process.cwd(), 'package.json'),
  ])
  expect(code).toBe(1)
  expect(errors).toMatch(/^The data directory \S+package\.json is not writable \(\w+\)\.$/)
})

test('a database that refuses us is named in one sentence', async () => {
  const folder = newFolder()
  const { code, errors } = await npmStart(['--port', String(await freePort()), '--data-dir', folder], {
    DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none',
  })
  expect(code).toBe(1)
  expect(errors).toMatch(/^The database of DATABASE_URL refuses us: .*\.$/)
  expect(existsSync(join(folder, 'postgres'))).toBe(false)
  rmSync(folder, { recursive: true })
})

test('an empty workspace prints the one-time address; kill -9 and a new start recover; a stop clears up', async () => {
  test.setTimeout(180_000)
  const server = await startServer({ args: ['--no-demo'] })
  const addresses = () => server.output.match(/\/first-administrator\?token=[\w-]{32}\n/g)?.length ?? 0
  await expect.poll(addresses).toBe(1)
  expect(server.output).not.toContain('demo.example')
  const first = server.pid
  await server.kill()
  await server.start()
  expect(server.pid).not.toBe(first)
  await expect.poll(addresses).toBe(2)
  await server.stop()
  expect(server.output).toMatch(/Stopping \(SIGTERM\) …\nStopped\.\n$/)
  expect(existsSync(join(server.dataDir, 'server.pid'))).toBe(false)
  const log = readFileSync(join(server.dataDir, 'postgres', 'postgres.log'), 'utf8')
  expect(log.trim().split('\n').at(-1)).toContain('database system is shut down')
  rmSync(server.dataDir, { recursive: true })
})
