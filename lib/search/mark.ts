/** Before each mark of a document: a sign that is part of no word, so that no message and no search holds one. */
export const MARK = '\u0001'
