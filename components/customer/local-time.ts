const two = (value: number) => String(value).padStart(2, '0')

/** A moment as a `datetime-local` field wants it, in the reader's zone. */
export const localTime = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
