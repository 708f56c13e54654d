import type { en } from '#components/messages/en.ts'
import type { formats } from './formats.ts'

declare module 'next-intl' {
  interface AppConfig {
    Locale: 'en-GB'
    Messages: typeof en
    Formats: typeof formats
  }
}
