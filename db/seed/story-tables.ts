export type Row = Record<string, unknown>

export interface StoryTables {
  conversation: Row[]
  message: Row[]
  note: Row[]
  event: Row[]
  assignment: Row[]
  resolution: Row[]
  survey: Row[]
  fact: Row[]
  touchpoint: Row[]
}
