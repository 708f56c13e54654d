import type { ConflictView } from '#lib/conflict/views.ts'

const LONGEST = 120

/** What was sent: its subject where it has one, else what it was. */
export const titleOf = ({ title, detail, kind }: ConflictView): string =>
  (detail ?? title ?? kind).slice(0, LONGEST)
