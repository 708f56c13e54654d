import type { ImportKind } from '#lib/import/import-run.ts'
import type { Result } from '#lib/problem.ts'

interface SendFile {
  kind: ImportKind
  file: File
  signal: AbortSignal
  onProgress: (share: number) => void
}

/** Sends a file as it is, with its progress, which fetch can't tell. Null when the line broke or it was stopped. */
export function sendFile({
  kind,
  file,
  signal,
  onProgress,
}: SendFile): Promise<Result<{ importId: string }> | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/import?${new URLSearchParams({ kind, name: file.name })}`)
    request.setRequestHeader('x-throughline-import', '1')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total ? loaded / total : 0))
    request.addEventListener('load', () => resolve(isAnswer(request.response) ? request.response : null))
    for (const name of ['error', 'abort', 'timeout']) request.addEventListener(name, () => resolve(null))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

/** What our own route answers; anything else is a proxy's. */
const isAnswer = (value: unknown): value is Result<{ importId: string }> =>
  typeof value === 'object' && value !== null && 'ok' in value
