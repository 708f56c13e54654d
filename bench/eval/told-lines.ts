import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'

const shape = z.object({
  id: z.string().optional(),
  history: z.array(z.object({ from: z.enum(['customer', 'agent']), text: z.string() })),
  draft: z.string(),
  type: z.string(),
  told: z.boolean(),
  value: z.union([z.string(), z.array(z.string())]).nullish(),
})

export type ToldLine = z.infer<typeof shape>

function parse(line: string, number: number): ToldLine {
  try {
    return shape.parse(JSON.parse(line))
  } catch {
    throw new Error(`Line ${number} is not {"history","draft","type","told","value"}.`)
  }
}

/** The lines of a JSON lines file, packed or not; throws one sentence that names the first bad line. */
export async function* toldLines(path: string): AsyncGenerator<ToldLine> {
  const file = createReadStream(path)
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  const failed = new Promise<never>((_, reject) => {
    file.once('error', () => reject(new Error(`${path} can't be read.`)))
    input.once('error', () => reject(new Error(`${path} is not a packed file.`)))
  })
  failed.catch(() => undefined)
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]()
  for (let number = 1; ; number++) {
    const next = await Promise.race([lines.next(), failed])
    if (next.done) return
    if (next.value.trim()) yield parse(next.value, number)
  }
}
