import { isSupportedCountry, parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/min'

/** The number, or null where it can't be one. `country` (ISO 3166) is for numbers without a country code. */
export function parsePhone(text: string, country: string): PhoneNumber | null {
  const written = text.replace(/^\s*00(?=[1-9])/, '+')
  const code = country.toUpperCase()
  const number = isSupportedCountry(code)
    ? parsePhoneNumberFromString(written, code)
    : parsePhoneNumberFromString(written)
  return number?.isPossible() ? number : null
}
