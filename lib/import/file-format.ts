export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof ENCODINGS)[number]

export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** How a file is read. `list`: one JSON value that holds the rows; `lines`: one JSON value a line. */
export interface FileFormat {
  type: 'csv' | 'list' | 'lines'
  isPacked: boolean
  encoding: Encoding
  delimiter: Delimiter
  hasHeader: boolean
  /** Lines end by a lone carriage return, as old Macs wrote them. */
  hasOldLines: boolean
  /** At which depth of a JSON value its rows are: 1, or 2 where the list stands within an object. */
  depth: 1 | 2
  /** The rows are what the keys of an object hold. */
  isKeyed: boolean
}

export const LONGEST_ROW = 1_000_000
/** One row that nests deeper than this is no row. */
export const DEEPEST = 32
export const MOST_ROWS = 10_000_000

/** A row as the file has it: numbered as a spreadsheet does, or why it can't be read. */
export type Framed = { number: number; text: string } | { number: number; problem: string; text: string }

export const isBroken = (framed: Framed): framed is Framed & { problem: string } => 'problem' in framed
