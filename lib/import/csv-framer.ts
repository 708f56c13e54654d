import { type Framed, LONGEST_ROW } from './file-format.ts'

const MOST_LINES = 500
const UNCLOSED = 'A quotation mark is opened here and never closed.'
const AFTER_QUOTE = 'Text stands after a closing quotation mark.'
const TOO_LONG = 'This row is longer than a million characters.'

type Ending = 'closed' | 'open' | 'malformed'

/**
 * Cuts text into rows, a quoted field going over several lines. A quotation mark that is never closed costs its own
 * row only: what was taken for the rest of it is looked at again.
 */
export class CsvFramer {
  readonly #delimiter: string
  #part = ''
  #isSkipping = false
  #lines: string[] = []
  #length = 0
  #number = 0

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  push(chunk: string): Framed[] {
    const lines = (this.#part + chunk).split('\n')
    this.#part = lines.pop() ?? ''
    const framed = this.#feed(lines)
    if (this.#part.length > LONGEST_ROW) {
      this.#isSkipping = true
      this.#part = ''
    }
    return framed
  }

  end(): Framed[] {
    const framed = this.#feed(this.#part === '' && !this.#isSkipping ? [] : [this.#part])
    while (this.#lines.length > 0) framed.push(...this.#breakFirst(UNCLOSED))
    return framed
  }

  #feed(given: readonly string[]): Framed[] {
    const framed: Framed[] = []
    for (const line of given) framed.push(...this.#take(line.endsWith('\r') ? line.slice(0, -1) : line))
    return framed
  }

  #take(line: string): Framed[] {
    if (this.#isSkipping || line.length > LONGEST_ROW) return this.#refuseLong()
    const ending = endingOf(line, this.#delimiter, this.#lines.length > 0)
    this.#lines.push(line)
    this.#length += line.length
    if (ending === 'malformed') return this.#breakFirst(this.#lines.length > 1 ? UNCLOSED : AFTER_QUOTE)
    if (ending === 'closed') return [{ number: ++this.#number, text: this.#takeAll().join('\n') }]
    const isPast = this.#lines.length > MOST_LINES || this.#length > LONGEST_ROW
    return isPast ? this.#breakFirst(UNCLOSED) : []
  }

  #refuseLong(): Framed[] {
    this.#isSkipping = false
    const framed: Framed[] = []
    while (this.#lines.length > 0) framed.push(...this.#breakFirst(UNCLOSED))
    return [...framed, { number: ++this.#number, problem: TOO_LONG, text: '' }]
  }

  #breakFirst(problem: string): Framed[] {
    const [first = '', ...others] = this.#takeAll()
    return [{ number: ++this.#number, problem, text: first }, ...this.#feed(others)]
  }

  #takeAll(): string[] {
    const lines = this.#lines
    this.#lines = []
    this.#length = 0
    return lines
  }
}

function endingOf(line: string, delimiter: string, startsInQuotes: boolean): Ending {
  let at = 0
  let isOpen = startsInQuotes
  if (!isOpen && !line.includes('"')) return 'closed'
  for (;;) {
    if (!isOpen) {
      if (line[at] === '"') isOpen = true
      else at = line.indexOf(delimiter, at)
      if (at < 0) return 'closed'
      at++
      continue
    }
    const quote = line.indexOf('"', at)
    if (quote < 0) return 'open'
    at = quote + 1
    if (line[at] === '"') at++
    else if (at >= line.length) return 'closed'
    else if (line[at] !== delimiter) return 'malformed'
    else {
      isOpen = false
      at++
    }
  }
}
