/** "Membership number" begins small within a sentence; "IBAN" does not. */
export const nameInSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
