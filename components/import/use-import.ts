import { useQuery } from '@tanstack/react-query'
import { askOrThrow } from '#components/realtime/connection.ts'
import { isWorking } from '#lib/import/import-run.ts'
import type { ImportView } from '#lib/import/views.ts'

const WORKING_MS = 700

const importKey = (importId: string) => ['import', importId]

/** One import, asked again while it is worked on. */
export const useImport = (initial: ImportView) =>
  useQuery({
    queryKey: importKey(initial.id),
    queryFn: () => askOrThrow('import.show', { importId: initial.id }),
    initialData: initial,
    refetchInterval: ({ state }) => (state.data && isWorking(state.data.state) ? WORKING_MS : false),
  })
