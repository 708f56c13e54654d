import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { en } from '#components/messages/en.ts'
import { formats } from './formats.ts'
import { isTimeZone } from './is-time-zone.ts'

/** Times are written in the reader's zone, which the browser tells by a cookie. */
export default getRequestConfig(async () => {
  const zone = (await cookies()).get('tz')?.value
  return { locale: 'en-GB', messages: en, formats, timeZone: zone && isTimeZone(zone) ? zone : 'UTC' }
})
