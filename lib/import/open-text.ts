import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { pipeline } from 'node:stream'
import type { FileFormat } from './file-format.ts'

const CHUNK_BYTES = 256 * 1024

export interface OpenText {
  chunks: AsyncIterable<string>
  /** How many of the file's own bytes were read. */
  bytesRead: () => number
}

/** The file as text, piece by piece: unpacked, decoded, line ends made one. */
export function openText(path: string, format: FileFormat): OpenText {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES })
  return { chunks: decode(unpacked(file, format.isPacked), format), bytesRead: () => file.bytesRead }
}

function unpacked(file: Readable, isPacked: boolean): Readable {
  // What fails in either is thrown by who reads the last.
  return isPacked ? pipeline(file, createGunzip({ chunkSize: CHUNK_BYTES }), () => {}) : file
}

async function* decode(bytes: Readable, { encoding, hasOldLines }: FileFormat): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  const plain = (text: string) => (hasOldLines ? text.replaceAll('\r', '\n') : text)
  for await (const chunk of bytes) yield plain(decoder.decode(asBytes(chunk), { stream: true }))
  yield plain(decoder.decode())
}

/** A byte stream without an encoding gives Buffers. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const asBytes = (chunk: unknown) => chunk as Buffer
