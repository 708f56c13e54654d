import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import type { Handlers } from './answer-parent.ts'

const PATIENCE_MS = 15 * 60_000
const STOP_MS = 15_000

interface Answer {
  id: number
  value?: unknown
  error?: string
}

interface Asked {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}

/** Another process of this benchmark, asked by messages; `H` are the handlers it passes to `answerParent`. */
export class Child<H extends Handlers> {
  readonly #process: ChildProcess
  readonly #asked = new Map<number, Asked>()
  #count = 0

  constructor(file: string, env: Record<string, string>) {
    this.#process = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, ...env },
      serialization: 'advanced',
      stdio: ['ignore', 2, 2, 'ipc'],
    })
    this.#process.on('message', (answer: Answer) => this.#settle(answer))
    this.#process.on('exit', (code) => this.#fail(`${file} ended (${code}).`))
  }

  async ask<N extends keyof H & string>(
    name: N,
    input: Parameters<H[N]>[0],
  ): Promise<Awaited<ReturnType<H[N]>>> {
    const id = ++this.#count
    const answer = new Promise<unknown>((resolve, reject) => this.#asked.set(id, { resolve, reject }))
    this.#process.send({ id, name, input })
    const late = pause(PATIENCE_MS, undefined, { ref: false }).then(() => {
      throw new Error(`No answer to ${name} in time.`)
    })
    return asAnswer<H, N>(await Promise.race([answer, late]))
  }

  /** kill -9, as a crash would have it. */
  kill() {
    this.#process.kill('SIGKILL')
  }

  async stop() {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const ended = once(this.#process, 'exit')
    this.#process.kill('SIGTERM')
    const late = pause(STOP_MS, 'late', { ref: false })
    if ((await Promise.race([ended, late])) === 'late') this.#process.kill('SIGKILL')
  }

  #settle({ id, value, error }: Answer) {
    const asked = this.#asked.get(id)
    this.#asked.delete(id)
    if (error === undefined) asked?.resolve(value)
    else asked?.reject(new Error(error))
  }

  #fail(why: string) {
    for (const { reject } of this.#asked.values()) reject(new Error(why))
    this.#asked.clear()
  }
}

/** The other side answers with what the handler of that name returned. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const asAnswer = <H extends Handlers, N extends keyof H>(value: unknown) => value as Awaited<ReturnType<H[N]>>
