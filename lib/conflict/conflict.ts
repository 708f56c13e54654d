/** Whether the department was asked to hold back, and what it said. */
export type Hold = 'none' | 'asked' | 'confirmed' | 'failed' | 'lifted'

export const isHeld = (hold: Hold): boolean => hold === 'asked' || hold === 'confirmed'

/** Also once more, after the department could not be reached or the hold was lifted. */
export const canAsk = (hold: Hold): boolean => !isHeld(hold)

export const canLift = (hold: Hold): boolean => isHeld(hold)
