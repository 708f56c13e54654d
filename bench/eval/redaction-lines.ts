import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'

const place = z.int().min(0)
const shape = z.object({
  text: z.string(),
  spans: z.array(z.object({ start: place, end: place, type: z.string() })),
})

export type RedactionLine = z.infer<typeof shape>

function parse(line: string, number: number): RedactionLine {
  const sentence = `Line ${number} is not {"text","spans":[{"start","end","type"}]} with spans inside the text.`
  try {
    const read = shape.parse(JSON.parse(line))
    if (read.spans.every(({ start, end }) => start <= end && end <= read.text.length)) return read
  } catch {
    throw new Error(sentence)
  }
  throw new Error(sentence)
}

/** The lines of a JSON lines file, packed or not; throws one sentence that names the first bad line. */
export async function redactionLines(path: string): Promise<RedactionLine[]> {
  const bytes = await readFile(path).catch(() => {
    throw new Error(`${path} can't be read.`)
  })
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.split('\n').flatMap((line, index) => (line.trim() ? [parse(line, index + 1)] : []))
}
