import { DEEPEST, type Framed, LONGEST_ROW } from './file-format.ts'

const TOO_LONG = 'This row is longer than a million characters.'
const TOO_DEEP = `This row nests deeper than ${DEEPEST} levels.`
const AFTER_END = 'The list ends before this; what stands after it was not read.'
const UNCLOSED = 'A bracket is opened here and never closed; nothing after it could be read.'

const [QUOTE, ESCAPE, COMMA, NEWLINE] = ['"', '\\', ',', '\n'].map((one) => one.charCodeAt(0))
const LIST = '['.charCodeAt(0)
const OPENING = new Map([
  ['{'.charCodeAt(0), '}'.charCodeAt(0)],
  [LIST, ']'.charCodeAt(0)],
])
const CLOSING = new Set(OPENING.values())

/** Cuts the rows out of one long JSON value without holding it: the elements of its list, or what its keys hold. */
export class JsonFramer {
  readonly #depth: number
  /** Closing brackets that are still to come. */
  readonly #open: number[] = []
  #isString = false
  #isEscaped = false
  #text = ''
  #isLong = false
  #isDeep = false
  #number = 0
  /** Within what holds the rows. */
  #isIn = false
  #isDone = false
  #isRefused = false

  constructor(depth: number) {
    this.#depth = depth
  }

  push(chunk: string): Framed[] {
    if (this.#isDone) return this.#refuseRest(chunk)
    const framed: Framed[] = []
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at)
      if (this.#isString) this.#readString(code)
      else if (code === QUOTE) this.#isString = true
      else if (OPENING.has(code)) {
        if (this.#enter(code)) from = at + 1
      } else if (this.#endsRow(code)) {
        this.#keep(chunk.slice(from, at))
        framed.push(...this.#finish())
        from = at + 1
        if (code !== COMMA) return [...framed, ...this.#leave(chunk.slice(from))]
      } else if (CLOSING.has(code)) this.#close(code)
    }
    if (this.#isIn) this.#keep(chunk.slice(from))
    return framed
  }

  end(): Framed[] {
    if (this.#isDone) return []
    const isOpen = this.#open.length > this.#depth
    const framed = this.#finish()
    const last = framed.at(-1)
    return isOpen && last
      ? [{ number: last.number, problem: UNCLOSED, text: last.text.slice(0, 1000) }]
      : framed
  }

  /** Whether what holds the rows begins here. */
  #enter(code: number): boolean {
    this.#open.push(OPENING.get(code) ?? 0)
    if (this.#open.length > this.#depth + DEEPEST) this.#isDeep = true
    if (this.#isIn || this.#open.length !== this.#depth || (this.#depth > 1 && code !== LIST)) return false
    this.#isIn = true
    return true
  }

  #endsRow(code: number): boolean {
    if (!this.#isIn || this.#open.length !== this.#depth) return false
    return code === COMMA || code === this.#open.at(-1)
  }

  #leave(rest: string): Framed[] {
    this.#isDone = true
    return this.#refuseRest(rest)
  }

  /** An object that holds the list may say more after it. */
  #refuseRest(rest: string): Framed[] {
    if (this.#depth > 1 || this.#isRefused || rest.trim() === '') return []
    this.#isRefused = true
    return [{ number: ++this.#number, problem: AFTER_END, text: '' }]
  }

  #readString(code: number) {
    if (this.#isEscaped) this.#isEscaped = false
    else if (code === ESCAPE) this.#isEscaped = true
    // No string of JSON goes over a line's end: an unclosed one costs its own row only.
    else if (code === QUOTE || code === NEWLINE) this.#isString = false
  }

  /** A bracket that closes another than the last opened closes what is in between too. */
  #close(code: number) {
    const at = this.#open.lastIndexOf(code)
    if (at >= (this.#isIn ? this.#depth : 0)) this.#open.length = at
  }

  #keep(part: string) {
    if (this.#text.length + part.length > LONGEST_ROW) this.#isLong = true
    if (this.#isLong) this.#text = ''
    else this.#text += part
  }

  #finish(): Framed[] {
    const text = this.#text.trim()
    const [isLong, isDeep] = [this.#isLong, this.#isDeep]
    this.#text = ''
    this.#isLong = this.#isDeep = false
    if (text === '' && !isLong) return []
    const number = ++this.#number
    if (isLong) return [{ number, problem: TOO_LONG, text: '' }]
    return isDeep ? [{ number, problem: TOO_DEEP, text: text.slice(0, 1000) }] : [{ number, text }]
  }
}
