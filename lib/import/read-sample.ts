import { withoutCards } from '#lib/privacy/redact-cards.ts'
import type { FileFormat } from './file-format.ts'
import { readRows } from './read-rows.ts'
import { type Cells, isWrong, textOf } from './row.ts'
import type { ImportPreview } from './views.ts'

const SAMPLE = 200
const SHOWN = 8
const LONGEST_CELL = 200
const MOST_COLUMNS = 200

export interface Sample {
  columns: string[]
  cells: Cells[]
  preview: ImportPreview
}

/** The first rows of a file, and the names of their columns. */
export async function readSample(path: string, format: FileFormat): Promise<Sample> {
  for await (const { rows } of readRows({ path, format, size: SAMPLE })) {
    const sound = rows.flatMap((row) => (isWrong(row) ? [] : [row]))
    const problems = rows.flatMap((row) =>
      isWrong(row) ? [{ rowNumber: row.number, reason: row.problem }] : [],
    )
    const columns = [...new Set(sound.flatMap(({ cells }) => [...cells.keys()]))].slice(0, MOST_COLUMNS)
    const shown = sound.slice(0, SHOWN).map(({ number, cells }) => ({
      rowNumber: number,
      cells: columns.map((column) => withoutCards(textOf(cells.get(column)).slice(0, LONGEST_CELL))),
    }))
    return {
      columns,
      cells: sound.map(({ cells }) => cells),
      preview: { columns, rows: shown, problems: problems.slice(0, SHOWN) },
    }
  }
  return { columns: [], cells: [], preview: { columns: [], rows: [], problems: [] } }
}
