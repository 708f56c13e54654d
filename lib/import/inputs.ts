import { z } from 'zod'
import { DELIMITERS, ENCODINGS } from './file-format.ts'
import { IMPORT_KINDS } from './import-run.ts'
import { DATE_ORDERS } from './read-time.ts'

export const importInput = z.object({ importId: z.uuid() })

const fieldSource = z.union([
  z.object({ column: z.string().min(1).max(500) }).strict(),
  z.object({ fixed: z.string().trim().min(1, 'Say what it is.').max(500) }).strict(),
])

const mappingInput = z.object({
  fields: z.record(z.string().max(60), fieldSource),
  source: z.string().trim().min(1, 'Say where the file comes from.').max(60),
  isTrusted: z.boolean(),
  dateOrder: z.enum(DATE_ORDERS),
  queueId: z.uuid().nullable(),
})

const formatChoice = z.object({
  encoding: z.enum(ENCODINGS),
  delimiter: z.enum(DELIMITERS),
  hasHeader: z.boolean(),
})

export const addImportInput = z.object({
  importId: z.uuid(),
  kind: z.enum(IMPORT_KINDS),
  fileName: z.string().trim().min(1).max(200),
  filePath: z.string().min(1),
  fileBytes: z.int().min(0),
  byCommand: z.boolean().default(false),
})

export const mapImportInput = z.object({
  importId: z.uuid(),
  format: formatChoice,
  mapping: mappingInput,
})

/** `check` reads all and writes nothing. */
export const startImportInput = z.object({ importId: z.uuid(), work: z.enum(['check', 'import']) })

export const listImportsInput = z.object({ before: z.uuid().optional() })

export const previewInput = z.object({ importId: z.uuid(), format: formatChoice })
