import type { FileFormat } from './file-format.ts'
import type { ImportKind, ImportState, Mapping } from './import-run.ts'

/** What a trial run counted; nothing was written. */
export interface Trial {
  rows: number
  created: number
  known: number
  wrong: number
  isDone: boolean
  /** The first wrong rows. */
  reasons: { rowNumber: number; reason: string }[]
}

export interface ImportCounts {
  rowsDone: number
  created: number
  known: number
  wrong: number
  takenBack: number
  kept: number
}

export interface ImportListRow extends ImportCounts {
  id: string
  kind: ImportKind
  fileName: string
  state: ImportState
  createdAt: string
  finishedAt: string | null
  agentName: string | null
}

export interface ImportView extends ImportListRow {
  fileBytes: number
  bytesDone: number
  byCommand: boolean
  format: FileFormat
  mapping: Mapping
  trial: Trial | null
  problem: string | null
  startedAt: string | null
  reasons: { rowNumber: number; reason: string }[]
  /** Whether the file is still there to go on with. */
  hasFile: boolean
}

/** The first rows as they are read, card numbers hidden. */
export interface ImportPreview {
  columns: string[]
  rows: { rowNumber: number; cells: string[] }[]
  problems: { rowNumber: number; reason: string }[]
}
