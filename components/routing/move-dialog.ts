/** The moves that ask something first. */
export type MoveDialog = 'transfer' | 'park' | 'consult' | 'merge'
