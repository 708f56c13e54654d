import { type Framed, LONGEST_ROW } from './file-format.ts'

const TOO_LONG = 'This row is longer than a million characters.'

/** One row a line; blank lines count and are no rows. */
export class LineFramer {
  #part = ''
  #isLong = false
  #number = 0

  push(chunk: string): Framed[] {
    const lines = (this.#part + chunk).split('\n')
    this.#part = lines.pop() ?? ''
    const framed = lines.flatMap((line) => this.#take(line))
    if (this.#part.length > LONGEST_ROW) {
      this.#isLong = true
      this.#part = ''
    }
    return framed
  }

  end(): Framed[] {
    return this.#part === '' && !this.#isLong ? [] : this.#take(this.#part)
  }

  #take(line: string): Framed[] {
    const number = ++this.#number
    const isLong = this.#isLong || line.length > LONGEST_ROW
    this.#isLong = false
    if (isLong) return [{ number, problem: TOO_LONG, text: '' }]
    const text = line.trim()
    return text === '' ? [] : [{ number, text }]
  }
}
