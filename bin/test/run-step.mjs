import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../start/root.mjs'

const running = new Set()

/**
 * Runs one step with its output shown and counts its results from the report it writes. A step that
 * crashes, hangs or says nothing is one failure; it and what it started are stopped by their ids.
 */
export async function runStep(name, [command, ...args], { limitMs, count, env = {} }) {
  const folder = mkdtempSync(join(tmpdir(), `throughline-${name}-`))
  const report = join(folder, 'report.json')
  console.log(`\n── ${name}`)
  try {
    const { code, output } = await run(command, [...args, ...reporterOf(name, report)], limitMs, {
      ...env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    })
    return withExitCode(name, count({ report, output }), code)
  } catch (error) {
    console.error(`${name} gave no counts: ${error?.message ?? error}`)
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Stops the steps under way, then this process. */
export function stopWhatRuns(code) {
  for (const child of running) stopGroup(child, 'SIGTERM')
  setTimeout(() => process.exit(code), 5_000)
  if (running.size === 0) process.exit(code)
}

function reporterOf(name, report) {
  if (name === 'vitest') return ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return name === 'playwright' ? ['--reporter=list,json'] : []
}

function withExitCode(name, counts, code) {
  if (code === 0 || counts.failed > 0) return counts
  console.error(`${name} ended with ${code} although no test failed.`)
  return { ...counts, failed: 1 }
}

function run(command, args, limitMs, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: process.platform !== 'win32',
    })
    running.add(child)
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk) && process.stdout.write(chunk))
    const timer = setTimeout(() => {
      console.error(`No end after ${limitMs / 60_000} minutes; it is stopped.`)
      stopGroup(child, 'SIGTERM')
      setTimeout(() => stopGroup(child, 'SIGKILL'), 15_000).unref()
    }, limitMs)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      running.delete(child)
      resolve({ code: signal ?? code, output: Buffer.concat(chunks).toString() })
    })
  })
}

/** The step leads a process group of its own, so that its workers and browsers end with it. */
function stopGroup(child, signal) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
