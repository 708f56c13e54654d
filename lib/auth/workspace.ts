import { database } from '#db/client.ts'

export interface Workspace {
  name: string
  isDemo: boolean
}

export async function loadWorkspace(): Promise<Workspace> {
  const [row] = await database()<Workspace[]>`select name, is_demo as "isDemo" from workspace where id = 1`
  return row ?? { name: 'Throughline', isDemo: false }
}
