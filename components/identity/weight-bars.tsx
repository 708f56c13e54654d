'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReviewDetail } from '#lib/identity/views.ts'

const MOST_BITS = 20
const LEVELS = ['1', '2', '3', '4', '5'] as const

/** What each comparison says, as a bar to either side of nothing; never by its colour alone. */
export function WeightBars({ comparisons }: { comparisons: ReviewDetail['comparisons'] }) {
  const t = useTranslations('identity.weights')
  const format = useFormatter()
  return (
    <section aria-label={t('title')} className="grid gap-2 border-t border-line px-4 py-4 md:px-6">
      <div>
        <h3 className="font-semibold">{t('title')}</h3>
        <p className="text-meta text-ink-3">{t('hint')}</p>
      </div>
      <ul className="grid max-w-2xl gap-1.5">
        {comparisons.map(({ field, level, bits }) => {
          const word = LEVELS.find((each) => each === String(level)) ?? '1'
          return (
            <li
              key={field}
              className="grid grid-cols-[6rem_1fr_4.5rem] items-center gap-3 sm:grid-cols-[7rem_8rem_1fr_4.5rem]"
            >
              <span className="text-ink-2">{t(`field.${field}`)}</span>
              <span className="text-ink-3 max-sm:hidden">{t(`level.${word}`)}</span>
              <Bar bits={bits} />
              <span className="text-end">
                {t('bits', {
                  bits: format
                    .number(bits, {
                      minimumFractionDigits: 1,
                      maximumFractionDigits: 1,
                      signDisplay: 'exceptZero',
                    })
                    .replace('-', '−'),
                })}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Bar({ bits }: { bits: number }) {
  const share = `${Math.min(50, (Math.abs(bits) / MOST_BITS) * 50)}%`
  return (
    <span aria-hidden className="relative h-2 rounded-full bg-sunk">
      <span
        data-fill=""
        className={`absolute inset-y-0 rounded-full ${bits < 0 ? 'bg-bad' : 'bg-ok'}`}
        style={bits < 0 ? { insetInlineEnd: '50%', width: share } : { insetInlineStart: '50%', width: share }}
      />
      <span className="absolute inset-y-0 start-1/2 w-px bg-line" />
    </span>
  )
}
