import { spawn } from 'node:child_process'
import { databaseUser } from './database-user.ts'

export interface ToolRun {
  code: number
  output: string
}

/** Runs one of PostgreSQL's programs as its user; what they say in other languages or settings is kept out. */
export function runTool(program: string, args: string[], folder: string): Promise<ToolRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { NODE_ENV: 'production', PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', ...windowsEnv() },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...databaseUser(),
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    // 'close' would wait for the postmaster, which inherits these pipes on some systems.
    child.on('exit', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }))
  })
}

function windowsEnv() {
  return process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {}
}
