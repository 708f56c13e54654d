/** For `register`: an empty number field is no number, not zero. */
export const numberValue = {
  setValueAs: (value: unknown) => (value === '' || value == null ? undefined : Number(value)),
}
