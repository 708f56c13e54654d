import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPostmaster } from './find-postmaster.ts'
import { startEmbedded, type Embedded } from './start-embedded.ts'

const FAST = { fsync: 'off', shared_buffers: '16MB' }
const dataDir = mkdtempSync(join(tmpdir(), 'throughline-embedded-'))
const cluster = join(dataDir, 'postgres', 'cluster')
let instance: Embedded

const start = (supervised = false) => startEmbedded({ dataDir, settings: FAST, supervised })

async function ask(url: string, text: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await sql.unsafe(text)
  } finally {
    await sql.end()
  }
}

function kill(pid: number | undefined) {
  if (!pid) throw new Error('nothing runs')
  process.kill(pid, 'SIGKILL')
}

beforeAll(async () => {
  chmodSync(dataDir, 0o755)
  instance = await start()
  await ask(instance.ownerUrl, 'create table kept (value text)')
}, 120_000)

afterAll(async () => {
  await instance.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

test('starts with the encoding, the port range and the two roles', async () => {
  const [row] = await ask(
    instance.appUrl,
    'select current_user::text as role, current_setting($$server_encoding$$) as encoding',
  )
  expect(row).toEqual({ role: 'throughline_app', encoding: 'UTF8' })
  expect(instance.port).toBeLessThan(32_768)
  await expect(ask(instance.appUrl, 'create database mine')).rejects.toThrow('permission denied')
})

test('keeps its passwords from other users and takes no other', async () => {
  expect(statSync(join(dataDir, 'postgres.json')).mode & 0o077).toBe(0)
  const wrong = new URL(instance.ownerUrl)
  wrong.password = 'guess'
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
})

test('adopts the instance that already runs on the data', async () => {
  const pid = instance.pid()
  const adopted = await start()
  expect(adopted.pid()).toBe(pid)
  expect(adopted.ownerUrl).toBe(instance.ownerUrl)
})

test('comes back after kill -9 with what was committed, on the same port', async () => {
  await ask(instance.ownerUrl, "insert into kept values ('before the kill')")
  const { port } = instance
  kill(instance.pid())
  instance = await start()
  expect(instance.port).toBe(port)
  expect(await ask(instance.ownerUrl, 'select value from kept')).toEqual([{ value: 'before the kill' }])
})

test('is not misled by a pid file whose number another program has now', async () => {
  await instance.stop()
  const file = join(cluster, 'postmaster.pid')
  writeFileSync(file, `${process.pid}\n${cluster}\n0\n${instance.port}\n\n127.0.0.1\n`)
  chmodSync(file, 0o644)
  instance = await start()
  expect(instance.pid()).not.toBe(process.pid)
  expect(await ask(instance.ownerUrl, 'select value from kept')).toHaveLength(1)
})

test('a supervised instance is started again when it dies', async () => {
  await instance.stop()
  instance = await start(true)
  const first = instance.pid()
  kill(first)
  await expect.poll(() => instance.pid() ?? first, { timeout: 30_000 }).not.toBe(first)
  await expect
    .poll(() => ask(instance.ownerUrl, 'select 1 as one').catch(() => []), { timeout: 30_000 })
    .toHaveLength(1)
}, 60_000)

test('stops in order and remembers its port', async () => {
  await instance.stop()
  expect(findPostmaster(cluster)).toBeUndefined()
  expect(readFileSync(join(dataDir, 'postgres', 'postgres.log'), 'utf8')).toContain(
    'database system is shut down',
  )
  expect((await start()).port).toBe(instance.port)
})
