'use client'
import { useTranslations } from 'next-intl'
import { useFactName } from '#components/customer/use-fact-name.ts'
import type { Column } from '#components/ui/data-table.tsx'
import { REPEAT_FIGURES } from '#lib/metric/repeat-inputs.ts'
import type { RepeatsView } from '#lib/metric/repeat-views.ts'
import type { Chosen } from './figure-tile.tsx'
import { useRepeatText } from './use-repeat-text.ts'

const figureClass = 'min-h-6 rounded-mark px-1 -me-1 hover:bg-sunk hover:text-accent'
type QueueRow = RepeatsView['byQueue'][number]
type TypeRow = RepeatsView['byType'][number]

/** The figures of a queue, each opening its conversations. */
export function useQueueColumns(onChoose: (chosen: Chosen) => void): readonly Column<QueueRow>[] {
  const t = useTranslations('insights')
  const text = useRepeatText()
  return [
    { key: 'queue', header: t('queue'), cell: ({ queueName }) => <bdi>{queueName}</bdi> },
    { key: 'contacts', header: t('contacts'), numeric: true, cell: ({ contacts }) => contacts },
    ...REPEAT_FIGURES.map((figure): Column<QueueRow> => ({
      key: figure,
      header: t(`figure.${figure}.name`),
      numeric: true,
      cell: (row) => (
        <button
          type="button"
          title={text.say(figure, row)}
          aria-label={`${row.queueName}, ${t(`figure.${figure}.name`)}: ${text.say(figure, row)}. ${t('show')}`}
          onClick={() => onChoose({ figure, queueId: row.queueId })}
          className={figureClass}
        >
          {text.cell(figure, row)}
        </button>
      ),
    })),
  ]
}

/** How often a kind of fact is told and asked again. */
export function useTypeColumns(onChoose: (chosen: Chosen) => void): readonly Column<TypeRow>[] {
  const t = useTranslations('insights')
  const nameOf = useFactName()
  return [
    { key: 'type', header: t('type'), cell: (row) => nameOf(row) },
    ...(['told', 'asked'] as const).map((figure): Column<TypeRow> => ({
      key: figure,
      header: t(`figure.${figure}.name`),
      numeric: true,
      cell: (row) => (
        <button
          type="button"
          aria-label={`${nameOf(row)}, ${t(`figure.${figure}.name`)}: ${row[figure]}. ${t('show')}`}
          onClick={() => onChoose({ figure, type: row.type })}
          className={figureClass}
        >
          {row[figure]}
        </button>
      ),
    })),
  ]
}
