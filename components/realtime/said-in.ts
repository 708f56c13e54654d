import type { Frame } from '#lib/realtime/protocol.ts'

const CONVERSATION = 'conversation:'

const hasType = (item: unknown, type: string) =>
  typeof item === 'object' && item !== null && 'type' in item && item.type === type

/** The conversations of which a frame brings something said: entries of a thread, or a row that changed by it. */
export function saidIn({ room, data }: Pick<Frame, 'room' | 'data'>): string[] {
  if (room.startsWith(CONVERSATION))
    return data.some((item) => hasType(item, 'entries')) ? [room.slice(CONVERSATION.length)] : []
  return data.filter((item) => hasType(item, 'put')).flatMap(rowId)
}

function rowId(item: unknown): string[] {
  if (typeof item !== 'object' || item === null || !('row' in item)) return []
  const { row } = item
  return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? [row.id] : []
}
