import type { Formats } from 'next-intl'

/** Every way in which a time or an amount is written, by name. */
export const formats = {
  dateTime: {
    time: { hour: '2-digit', minute: '2-digit' },
    seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
    weekday: { weekday: 'short' },
    weekdayTime: { weekday: 'long', hour: '2-digit', minute: '2-digit' },
    dayTime: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    day: { day: 'numeric', month: 'short' },
    date: { day: 'numeric', month: 'short', year: 'numeric' },
    dayLong: { weekday: 'long', day: 'numeric', month: 'long' },
    month: { month: 'long', year: 'numeric' },
    full: {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    },
  },
  number: {
    percent: { style: 'percent', maximumFractionDigits: 0 },
    decimal: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  },
} satisfies Formats
