import type { Sql, Tx } from '#db/client.ts'
import { notFound } from '#lib/problem.ts'
import type { FileFormat } from './file-format.ts'
import type { ImportKind, ImportState, Mapping } from './import-run.ts'
import type { Trial } from './views.ts'

export interface ImportRow {
  id: string
  kind: ImportKind
  fileName: string
  filePath: string
  fileBytes: number
  byCommand: boolean
  format: FileFormat
  mapping: Mapping
  state: ImportState
  rowsDone: number
  bytesDone: number
  created: number
  known: number
  wrong: number
  takenBack: number
  kept: number
  trial: Trial | null
  problem: string | null
  agentId: string | null
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
}

export const importColumns = (sql: Sql | Tx) => sql`
  r.id, r.kind, r.file_name as "fileName", r.file_path as "filePath", r.file_bytes::float8 as "fileBytes",
  r.by_command as "byCommand", r.format, r.mapping, r.state, r.rows_done as "rowsDone",
  r.bytes_done::float8 as "bytesDone", r.created, r.known, r.wrong, r.taken_back as "takenBack", r.kept, r.trial,
  r.problem, r.agent_id as "agentId", r.created_at as "createdAt", r.started_at as "startedAt",
  r.finished_at as "finishedAt"`

export async function loadImport(sql: Sql | Tx, importId: string): Promise<ImportRow> {
  const [row] = await sql<
    ImportRow[]
  >`select ${importColumns(sql)} from import_run r where r.id = ${importId}`
  if (!row) throw notFound('import')
  return row
}

/** As it is until this transaction ends. */
export async function lockImport(tx: Tx, importId: string): Promise<ImportRow> {
  const [row] = await tx<ImportRow[]>`
    select ${importColumns(tx)} from import_run r where r.id = ${importId} for no key update`
  if (!row) throw notFound('import')
  return row
}
