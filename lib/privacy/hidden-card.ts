const hidden = /•••• \d{4}(?!\d)|•••(?!•)|(?:•[ .-]?){8,}/

/** Whether a kept text shows that a card's number or code was in it. */
export const hasHiddenCard = (text: string): boolean => hidden.test(text)
