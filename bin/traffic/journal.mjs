import { createWriteStream, mkdirSync } from 'node:fs'
import { once } from 'node:events'
import { dirname } from 'node:path'

/** What the server acknowledged, a line each, so that a checker can hold the database against it. */
export class Journal {
  ackMs = []
  counts = { opened: 0, message: 0, ended: 0, rated: 0, refused: 0, left: 0, booked: 0, cancelled: 0 }
  #file
  #stream

  constructor(file) {
    mkdirSync(dirname(file), { recursive: true })
    this.#file = file
    this.#stream = createWriteStream(file)
  }

  get file() {
    return this.#file
  }

  /** @param entry {type, customer, conversationId, id?, seq?, text?, …} */
  write(entry, tookMs) {
    this.counts[entry.type] += 1
    if (entry.type === 'message') this.ackMs.push(tookMs)
    this.#stream.write(`${JSON.stringify({ at: new Date().toISOString(), tookMs, ...entry })}\n`)
  }

  async close() {
    this.#stream.end()
    await once(this.#stream, 'close')
  }
}
