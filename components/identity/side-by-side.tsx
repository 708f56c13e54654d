'use client'
import { Check } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Avatar } from '#components/ui/avatar.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { ReviewDetail, ReviewSide } from '#lib/identity/views.ts'

const isOther = (type: string) => type !== 'email' && type !== 'phone'

const ROWS = ['email', 'phone', 'address', 'other', 'since', 'last', 'history'] as const
type RowName = (typeof ROWS)[number]

/** The two of a pair, row by row; where they differ it is marked by a word. */
export function SideBySide({ sides }: { sides: ReviewDetail['sides'] }) {
  const t = useTranslations('identity.side')
  return (
    <table aria-label={t('compare')} className="w-full table-fixed">
      <thead>
        <tr>
          <th className="w-20 sm:w-36" scope="col">
            <span className="sr-only">{t('name')}</span>
          </th>
          {sides.map((side) => (
            <th key={side.id} scope="col" className="px-2 py-3 text-start font-normal">
              <Link href={`/customers/${side.id}`} className="flex items-center gap-2 hover:underline">
                <Avatar name={side.name} />
                <bdi className="min-w-0 font-semibold wrap-anywhere">{side.name}</bdi>
                {side.tier && <Chip className="max-sm:hidden">{side.tier}</Chip>}
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row} className="border-t border-line align-top">
            <th scope="row" className="py-2 ps-4 text-start text-meta font-normal text-ink-3 md:ps-6">
              {t(row)}
              {differ(row, sides) && <span className="block font-medium text-warn">{t('differs')}</span>}
            </th>
            {sides.map((side) => (
              <td key={side.id} dir="auto" className="px-2 py-2 wrap-anywhere">
                <Cell row={row} side={side} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const ofRow = (row: RowName, { identifiers }: ReviewSide) =>
  identifiers.filter(({ type }) => (row === 'other' ? isOther(type) : type === row))

/** A value that one of them lacks is no difference. */
function differ(row: RowName, [one, other]: ReviewDetail['sides']): boolean {
  const said = (side: ReviewSide) =>
    row === 'address'
      ? (side.address ?? '')
      : ofRow(row, side)
          .map(({ value }) => value)
          .toSorted()
          .join()
  return said(one) !== '' && said(other) !== '' && said(one) !== said(other)
}

function Cell({ row, side }: { row: RowName; side: ReviewSide }) {
  const t = useTranslations('identity.side')
  const format = useFormatter()
  const day = (at: string | null) => (at ? format.dateTime(new Date(at), 'date') : t('none'))
  switch (row) {
    case 'email':
    case 'phone':
    case 'other':
      return <Values identifiers={ofRow(row, side)} />
    case 'address':
      return side.address ?? <span className="text-ink-3">{t('none')}</span>
    case 'since':
      return day(side.since)
    case 'last':
      return day(side.lastAt)
    case 'history':
      return <History side={side} />
  }
}

function Values({ identifiers }: { identifiers: ReviewSide['identifiers'] }) {
  const [t, customer] = [useTranslations('identity.side'), useTranslations('customer')]
  if (identifiers.length === 0) return <span className="text-ink-3">{t('none')}</span>
  return (
    <ul className="grid gap-0.5">
      {identifiers.map(({ id, value, verified }) => (
        <li key={id}>
          {value}{' '}
          {verified ? (
            <Check
              role="img"
              aria-label={customer('verified')}
              size={13}
              strokeWidth={2.5}
              className="inline text-ok"
            />
          ) : (
            <span className="text-meta text-ink-3">{customer('claimed')}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

function History({ side: { orders, conversations, openCases } }: { side: ReviewSide }) {
  const t = useTranslations('identity.side')
  return (
    <>
      {t('historyText', { orders, conversations })}
      {openCases > 0 && (
        <Chip tone="bad" className="ms-1.5">
          {t('openCases', { count: openCases })}
        </Chip>
      )}
    </>
  )
}
